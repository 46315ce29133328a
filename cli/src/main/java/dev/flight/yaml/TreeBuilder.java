package dev.flight.yaml;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Walks Jackson's tokens into nodes. */
final class TreeBuilder {

    private final YAMLParser parser;
    private final SourceText source;
    private final Limits limits;
    private final Findings findings;
    private final boolean astral;
    private int nodes;

    TreeBuilder(YAMLParser parser, SourceText source, Limits limits, Findings findings) {
        this.parser = parser;
        this.source = source;
        this.limits = limits;
        this.findings = findings;
        this.astral = source.text().length()
                != source.text().codePointCount(0, source.text().length());
    }

    /** The one document of the stream. */
    Node document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new Refused(YamlMistake.empty(source));
        }
        Node root = node(first, Path.ROOT, 1);
        if (parser.nextToken() != null) {
            findings.add(YamlMistake.secondDocument(source.location(span())));
        }
        return root;
    }

    private Node node(JsonToken token, Path path, int depth) {
        count();
        if (depth > limits.depth()) {
            throw new Refused(YamlMistake.tooDeep(source.location(span()), path, limits));
        }
        refuseIndirection(path, null);
        return switch (token) {
            case START_OBJECT -> mapping(path, depth);
            case START_ARRAY -> sequence(path, depth);
            default -> scalar(path);
        };
    }

    private Mapping mapping(Path path, int depth) {
        Span start = span();
        Span last = start;
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        Object anchor = parser.getObjectId();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            count();
            Scalar key = scalar(path.then(parser.getString()));
            refuseIndirection(key.path(), anchor);
            anchor = null;
            Node value = node(parser.nextToken(), key.path(), depth + 1);
            enter(entries, key, value);
            last = value.span();
        }
        return new Mapping(source, start.to(end(last)), path, entries);
    }

    private void enter(Map<String, Mapping.Entry> entries, Scalar key, Node value) {
        if (key.text().equals("<<") && !key.quoted()) {
            findings.add(YamlMistake.mergeKey(key));
            return;
        }
        Mapping.Entry before = entries.putIfAbsent(key.text(), new Mapping.Entry(key, value));
        if (before != null) {
            findings.add(YamlMistake.duplicateKey(key, before.key()));
        }
    }

    private Sequence sequence(Path path, int depth) {
        Span start = span();
        Span last = start;
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Node item = node(token, path.then(items.size()), depth + 1);
            items.add(item);
            last = item.span();
        }
        return new Sequence(source, start.to(end(last)), path, items);
    }

    private Scalar scalar(Path path) {
        Span span = span();
        boolean quoted = isQuoted();
        String text = parser.getString();
        if (!quoted && parser.currentToken() == JsonToken.VALUE_NULL) {
            text = "";
        }
        return new Scalar(source, span, path, text == null ? "" : text, quoted);
    }

    private boolean isQuoted() {
        int at = index(parser.currentTokenLocation());
        if (at >= source.text().length()) {
            return false;
        }
        return switch (source.text().charAt(at)) {
            case '"', '\'', '|', '>' -> true;
            default -> false;
        };
    }

    /**
     * Reports an anchor, an alias or a tag on the current token; reading goes on.
     *
     * @param known an anchor that was reported: the parser shows a mapping's own on its first key again
     */
    private void refuseIndirection(Path path, @Nullable Object known) {
        if (parser.isCurrentAlias()) {
            findings.add(YamlMistake.alias(source.location(span()), path, parser.getString()));
            return;
        }
        Object anchor = parser.getObjectId();
        if (anchor != null && !anchor.equals(known)) {
            findings.add(YamlMistake.anchor(source.location(span()), path, anchor.toString()));
        }
        Object tag = parser.getTypeId();
        if (tag != null) {
            findings.add(YamlMistake.tag(source.location(span()), path, tag.toString()));
        }
    }

    private void count() {
        if (++nodes > limits.nodes()) {
            throw new Refused(YamlMistake.tooManyNodes(source.location(span()), limits));
        }
    }

    /** A flow collection ends at its bracket; a block collection where its last value ends. */
    private Span end(Span last) {
        Span token = span();
        boolean bracket = token.startLine() != token.endLine() || token.startColumn() != token.endColumn();
        return bracket ? token : last;
    }

    private Span span() {
        TokenStreamLocation start = parser.currentTokenLocation();
        TokenStreamLocation end = parser.currentLocation();
        return new Span(start.getLineNr(), start.getColumnNr(), end.getLineNr(), end.getColumnNr());
    }

    /** A location's place in the text; marks count code points. */
    private int index(TokenStreamLocation location) {
        int offset = (int) location.getCharOffset();
        return astral ? source.text().offsetByCodePoints(0, offset) : offset;
    }

    /** Reading cannot go on. */
    static final class Refused extends RuntimeException {

        private final transient Diagnostic finding;

        Refused(Diagnostic finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }

        Diagnostic finding() {
            return finding;
        }
    }
}
