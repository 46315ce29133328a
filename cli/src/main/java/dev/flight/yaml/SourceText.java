package dev.flight.yaml;

import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The text of one file, cut into lines at LF, CRLF and CR. */
public final class SourceText {

    private static final int LONGEST_EXCERPT = 400;

    private final String file;
    private final String text;
    private int @Nullable [] lineStarts;

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
        int[] starts = starts();
        if (number > starts.length) {
            return "";
        }
        int start = starts[number - 1];
        int end = number < starts.length ? starts[number] : text.length();
        while (end > start && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    Location location(Span span) {
        return new Location(
                file,
                new Position(span.startLine(), span.startColumn()),
                new Position(span.endLine(), span.endColumn()),
                excerpt(span.startLine()));
    }

    /** The place of one character, given by its index in the text. */
    Location locationOf(int index) {
        int[] starts = starts();
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found + 1 : -found - 1;
        int column = text.codePointCount(starts[line - 1], index) + 1;
        return location(new Span(line, column, line, column + 1));
    }

    private String excerpt(int line) {
        String full = line(line);
        return full.length() <= LONGEST_EXCERPT ? full : full.substring(0, LONGEST_EXCERPT);
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
