package dev.flight.trace;

import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import java.nio.charset.StandardCharsets;

/** Places in the lines of a trace, with as much of the line as a report shows. Columns count code points. */
final class Places {

    private static final int LONGEST_EXCERPT = 400;

    /** So much of a long line is shown in front of the place that matters. */
    private static final int LEAD = 150;

    private final String file;

    Places(String file) {
        this.file = file;
    }

    /** A stretch of the line that the reader is at. */
    Location in(Lines lines, int from, int until) {
        int line = line(lines.number);
        int start = Math.min(Math.max(from, lines.start), lines.end);
        int end = Math.min(Math.max(until, start), lines.end);
        String before = text(lines, lines.start, start);
        String marked = text(lines, start, end);
        int column = points(before) + 1;
        Position first = new Position(line, column);
        Position last = new Position(line, column + points(marked));
        int shown = points(before) <= LONGEST_EXCERPT / 2 ? 0 : before.offsetByCodePoints(before.length(), -LEAD);
        String rest = before.substring(shown) + marked + text(lines, end, lines.end);
        return new Location(file, first, last, cut(rest), before.codePointCount(0, shown) + 1);
    }

    /** The whole of the line that the reader is at. */
    Location whole(Lines lines) {
        return in(lines, lines.start, lines.end);
    }

    /** Where the reader is when there is no line any more. */
    Location end(Lines lines) {
        Position at = new Position(Math.max(1, line(lines.number)), 1);
        return new Location(file, at, at, "");
    }

    /** A line that was read before, whose text is gone. */
    Location earlier(long number) {
        Position at = new Position(line(number), 1);
        return new Location(file, at, at, "");
    }

    Location head() {
        return Location.head(file);
    }

    private static int line(long number) {
        return (int) Math.min(Integer.MAX_VALUE, number);
    }

    private static String text(Lines lines, int from, int until) {
        return new String(lines.bytes, from, until - from, StandardCharsets.UTF_8);
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text) {
        return points(text) <= LONGEST_EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT));
    }
}
