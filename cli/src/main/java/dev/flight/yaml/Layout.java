package dev.flight.yaml;

import dev.flight.diagnostic.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the values of a document: comments, and tabs where they do not belong. */
final class Layout {

    private static final Comparator<Span> BY_START =
            Comparator.comparingInt(Span::startLine).thenComparingInt(Span::startColumn);

    private final SourceText source;
    private final List<Span> scalars = new ArrayList<>();

    Layout(SourceText source, Node root) {
        this.source = source;
        collect(root);
        scalars.sort(BY_START);
    }

    List<Comment> comments(String word) {
        List<Comment> found = new ArrayList<>();
        for (int line = 1; line <= source.lines(); line++) {
            String text = source.line(line);
            int hash = text.contains(word) ? commentStart(line, text) : -1;
            if (hash >= 0 && text.indexOf(word, hash) >= 0) {
                found.add(comment(line, text, hash));
            }
        }
        return found;
    }

    /** The first tab that is neither in a value nor in a comment; null when there is none. */
    @Nullable
    Location strayTab() {
        for (int line = 1; line <= source.lines(); line++) {
            String text = source.line(line);
            int comment = text.indexOf('\t') < 0 ? 0 : commentStart(line, text);
            int end = comment < 0 ? text.length() : comment;
            Columns columns = new Columns(text);
            for (int at = text.indexOf('\t'); at >= 0 && at < end; at = text.indexOf('\t', at + 1)) {
                int column = columns.at(at);
                if (!insideScalar(line, column)) {
                    return source.location(new Span(line, column, line, column + 1));
                }
            }
        }
        return null;
    }

    private Comment comment(int line, String text, int hash) {
        Span span = new Span(line, text.codePointCount(0, hash) + 1, line, text.codePointCount(0, text.length()) + 1);
        return new Comment(
                source.location(span),
                text.substring(hash + 1).strip(),
                text.substring(0, hash).isBlank());
    }

    private int commentStart(int line, String text) {
        Columns columns = new Columns(text);
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            boolean apart = at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t';
            if (apart && !insideScalar(line, columns.at(at))) {
                return at;
            }
        }
        return -1;
    }

    /** The columns of a line, asked for from left to right. */
    private static final class Columns {
        private final String text;
        private int at;
        private int column = 1;

        Columns(String text) {
            this.text = text;
        }

        int at(int index) {
            column += text.codePointCount(at, index);
            at = index;
            return column;
        }
    }

    private boolean insideScalar(int line, int column) {
        int low = 0;
        int high = scalars.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = scalars.get(middle);
            if (isBefore(line, column, span.startLine(), span.startColumn())) {
                high = middle - 1;
            } else if (isBefore(line, column, span.endLine(), span.endColumn())) {
                return true;
            } else {
                low = middle + 1;
            }
        }
        return false;
    }

    private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
        return line < otherLine || (line == otherLine && column < otherColumn);
    }

    private void collect(Node node) {
        if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.entries()) {
                scalars.add(entry.key().span());
                collect(entry.value());
            }
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(this::collect);
        } else {
            scalars.add(node.span());
        }
    }
}
