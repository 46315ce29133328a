package dev.flight.yaml;

import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The text of one file, cut into lines at LF, CRLF and CR. */
public final class SourceText {

    private static final int LONGEST_EXCERPT = 400;

    /** So much of a long line is shown in front of the place that matters. */
    private static final int LEAD = 150;

    private final String file;
    private final String text;
    /** Volatile, for a profile's places are asked for by many threads; code points are safe through their final fields. */
    private volatile int @Nullable [] lineStarts;

    private @Nullable CodePoints codePoints;

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    public String file() {
        return file;
    }

    String text() {
        return text;
    }

    public int lines() {
        return starts().length;
    }

    /** A line's text without its break; empty for a line past the end. Lines count from 1. */
    public String line(int number) {
        return number > lines() ? "" : text.substring(starts()[number - 1], end(number));
    }

    /** Where a line's text ends, without its break. */
    private int end(int line) {
        int[] starts = starts();
        int end = line < starts.length ? starts[line] : text.length();
        while (end > starts[line - 1] && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    Location location(Span span) {
        Position start = new Position(span.startLine(), span.startColumn());
        Position end = new Position(span.endLine(), span.endColumn());
        if (start.line() > lines()) {
            return new Location(file, start, end, "");
        }
        int from = starts()[start.line() - 1];
        int until = end(start.line());
        if (until - from <= LONGEST_EXCERPT) {
            return new Location(file, start, end, text.substring(from, until));
        }
        return longLine(start, end, from, until);
    }

    /** A place in a line too long to keep whole for every finding. */
    private Location longLine(Position start, Position end, int from, int until) {
        int before = codePoints().before(from);
        int at = Math.min(codePoints().index(before + start.column() - 1), until);
        int shown = at - from <= LONGEST_EXCERPT / 2 ? from : whole(at - LEAD);
        String excerpt = text.substring(shown, whole(Math.min(until, shown + LONGEST_EXCERPT)));
        return new Location(file, start, end, excerpt, codePoints().before(shown) - before + 1);
    }

    /** An index, or the one before it where it would cut a surrogate pair. */
    private int whole(int index) {
        boolean inside = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return inside ? index - 1 : index;
    }

    /** Where code points stand in the text. */
    CodePoints codePoints() {
        CodePoints known = codePoints;
        if (known == null) {
            known = new CodePoints(text);
            codePoints = known;
        }
        return known;
    }

    /** The place of one character, given by its index in the text. */
    Location locationOf(int index) {
        int[] starts = starts();
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found + 1 : -found - 1;
        int column = codePoints().before(index) - codePoints().before(starts[line - 1]) + 1;
        return location(new Span(line, column, line, column + 1));
    }

    private int[] starts() {
        int[] known = lineStarts;
        if (known == null) {
            known = findStarts(text);
            lineStarts = known;
        }
        return known;
    }

    private static int[] findStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
