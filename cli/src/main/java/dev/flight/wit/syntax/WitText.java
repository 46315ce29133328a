package dev.flight.wit.syntax;

import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The text of one file and its places. Lines end at LF, CRLF and CR, as editors show them. */
public final class WitText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_EXCERPT = 400;

    /** Excerpts of a long line begin at steps of this, so that the places in it share them. */
    private static final int STEP = 100;

    private final String file;
    private final String text;
    private final int[] lineStarts;
    private final Columns columns;
    private int lastExcerptStart = -1;
    private String lastExcerpt = "";

    /** A byte order mark at the head is no part of the text. */
    public WitText(String file, String text) {
        this.file = file;
        this.text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        this.lineStarts = lineStarts(this.text);
        this.columns = new Columns(this.text);
    }

    public String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** The stretch from an index up to but without another. */
    Location location(int from, int to) {
        int line = lineOf(from);
        int lineStart = lineStarts[line - 1];
        int shown = from - lineStart <= LONGEST_EXCERPT / 2 ? lineStart : from - from % STEP - STEP;
        int column = columns.before(Math.max(shown, lineStart)) - columns.before(lineStart) + 1;
        return new Location(file, position(from), position(to), excerpt(Math.max(shown, lineStart), line), column);
    }

    private Position position(int index) {
        int line = lineOf(index);
        return new Position(line, columns.before(index) - columns.before(lineStarts[line - 1]) + 1);
    }

    int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private String excerpt(int from, int line) {
        if (from != lastExcerptStart) {
            int end = Math.min(lineEnd(line), from + LONGEST_EXCERPT);
            lastExcerpt = text.substring(whole(from), whole(Math.max(from, end)));
            lastExcerptStart = from;
        }
        return lastExcerpt;
    }

    private int lineEnd(int line) {
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > lineStarts[line - 1] && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** An index, or the one before it where it would cut a surrogate pair. */
    private int whole(int index) {
        boolean inside = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return inside && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
    }

    private static int[] lineStarts(String text) {
        IntStream after =
                IntStream.range(0, text.length()).filter(i -> endsLine(text, i)).map(i -> i + 1);
        return IntStream.concat(IntStream.of(0), after).toArray();
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
