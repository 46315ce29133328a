package dev.flight.yaml;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Walks Jackson's tokens into nodes. */
final class TreeBuilder {

    /** As YAML has it for a key that is not marked with a question mark (section 8.2.2). */
    private static final int LONGEST_KEY = 1024;

    /** An anchor, with a tag before it or not. */
    private static final Pattern ANCHOR = Pattern.compile("(?:!\\S*\\s+)?&([^\\s,\\[\\]{}]+)");

    private final YAMLParser parser;
    private final SourceText source;
    private final Limits limits;
    private final Findings findings;
    private int nodes;

    /** Where the current token starts: the parser makes a new one at each question. */
    private TokenStreamLocation start = TokenStreamLocation.NA;

    TreeBuilder(YAMLParser parser, SourceText source, Limits limits, Findings findings) {
        this.parser = parser;
        this.source = source;
        this.limits = limits;
        this.findings = findings;
    }

    /** The one document of the stream. */
    Node document() {
        JsonToken first = advance();
        if (first == null) {
            throw new Refused(YamlMistake.empty(source));
        }
        Node root = node(first, Path.ROOT, 1);
        if (root instanceof Scalar scalar && scalar.isNull() && scalar.text().isEmpty()) {
            throw new Refused(YamlMistake.empty(source));
        }
        if (advance() != null) {
            findings.add(YamlMistake.secondDocument(source.location(span())));
        }
        return root;
    }

    /** The next token; null at the end of the stream, as the parser has it. */
    private JsonToken advance() {
        JsonToken token = parser.nextToken();
        start = parser.currentTokenLocation();
        return token;
    }

    private Node node(JsonToken token, Path path, int depth) {
        count();
        if (depth > limits.depth()) {
            throw new Refused(YamlMistake.tooDeep(source.location(span()), path, limits));
        }
        refuseIndirection(path, null, null);
        return switch (token) {
            case START_OBJECT -> mapping(path, depth);
            case START_ARRAY -> sequence(path, depth);
            default -> scalar(path);
        };
    }

    private Mapping mapping(Path path, int depth) {
        Span first = span();
        Span last = first;
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        Object anchor = parser.getObjectId();
        Object tag = parser.getTypeId();
        while (advance() != JsonToken.END_OBJECT) {
            count();
            Scalar key = scalar(path.then(shortened(parser.getString())));
            refuseIndirection(key.path(), anchor, tag);
            anchor = null;
            tag = null;
            Node value = node(advance(), key.path(), depth + 1);
            enter(entries, key, value);
            last = value.span();
        }
        return new Mapping(source, first.to(end(last)), path, entries);
    }

    private void enter(Map<String, Mapping.Entry> entries, Scalar key, Node value) {
        if (key.text().length() > LONGEST_KEY) {
            findings.add(YamlMistake.longKey(key, LONGEST_KEY));
            return;
        }
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
        Span first = span();
        Span last = first;
        List<Node> items = new ArrayList<>();
        for (JsonToken token = advance(); token != JsonToken.END_ARRAY; token = advance()) {
            Node item = node(token, path.then(items.size()), depth + 1);
            items.add(item);
            last = item.span();
        }
        return new Sequence(source, first.to(end(last)), path, items);
    }

    private Scalar scalar(Path path) {
        Span span = span();
        if (parser.isCurrentAlias()) {
            return Scalar.alias(source, span, path);
        }
        boolean quoted = isQuoted();
        String text = parser.getString();
        if (!quoted && parser.currentToken() == JsonToken.VALUE_NULL) {
            text = "";
        }
        Scalar scalar = new Scalar(source, span, path, text == null ? "" : text, quoted);
        if (quoted && Utf8.hasLoneSurrogate(scalar.text())) {
            findings.add(YamlMistake.loneSurrogate(scalar));
        }
        return scalar;
    }

    /** A key as a step of a path: every finding below it has it in its pointer. */
    private static String shortened(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    private boolean isQuoted() {
        int at = index(start);
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
     * @param knownAnchor an anchor that was reported: the parser shows a mapping's own on its first key again
     * @param knownTag the same for a tag
     */
    private void refuseIndirection(Path path, @Nullable Object knownAnchor, @Nullable Object knownTag) {
        if (parser.isCurrentAlias()) {
            findings.add(YamlMistake.alias(source.location(span()), path, parser.getString()));
            return;
        }
        Object anchor = parser.currentToken().isScalarValue() ? scalarAnchor() : parser.getObjectId();
        if (anchor != null && !anchor.equals(knownAnchor)) {
            findings.add(YamlMistake.anchor(source.location(span()), path, anchor.toString()));
        }
        Object tag = parser.getTypeId();
        if (tag != null && !tag.equals(knownTag)) {
            findings.add(YamlMistake.tag(source.location(span()), path, tag.toString()));
        }
    }

    /** The parser does not tell the anchor of a single value, but the value's token starts with it. */
    private @Nullable String scalarAnchor() {
        int at = index(start);
        int length = source.text().length();
        if (at >= length || "!&".indexOf(source.text().charAt(at)) < 0) {
            return null;
        }
        Matcher anchor = ANCHOR.matcher(source.text()).region(at, length);
        return anchor.lookingAt() ? anchor.group(1) : null;
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
        TokenStreamLocation end = parser.currentLocation();
        return new Span(start.getLineNr(), start.getColumnNr(), end.getLineNr(), end.getColumnNr());
    }

    /** A location's place in the text; marks count code points. */
    private int index(TokenStreamLocation location) {
        return source.codePoints().index((int) location.getCharOffset());
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
