package dev.flight.report;

import dev.flight.diagnostic.Location;
import java.nio.charset.StandardCharsets;

/**
 * The columns of a location in bytes of UTF-8, from 1.
 *
 * <p>A location holds the head of its start line and no other text. A column past that, or inside another line, cannot be
 * counted; then both are unknown, and the range is said in lines, which rdjson reads as "up to and with the end line". A
 * range with one column and not the other has no meaning there.
 */
record ByteColumns(int start, int end) {

    static final int UNKNOWN = 0;

    static ByteColumns of(Location at) {
        if (at.excerptColumn() > 1) {
            return new ByteColumns(UNKNOWN, UNKNOWN);
        }
        int start = inBytes(at.excerpt(), at.start().column());
        boolean oneLine = at.end().line() == at.start().line();
        int end = oneLine || at.end().column() == 1
                ? inBytes(at.excerpt(), at.end().column())
                : UNKNOWN;
        return start == UNKNOWN || end == UNKNOWN ? new ByteColumns(UNKNOWN, UNKNOWN) : new ByteColumns(start, end);
    }

    private static int inBytes(String line, int column) {
        String known = withoutHalf(line);
        if (column - 1 > known.codePointCount(0, known.length())) {
            return UNKNOWN;
        }
        int end = known.offsetByCodePoints(0, column - 1);
        return known.substring(0, end).getBytes(StandardCharsets.UTF_8).length + 1;
    }

    /** An excerpt may be cut in the middle of a surrogate pair; the half says nothing about its length in bytes. */
    private static String withoutHalf(String line) {
        boolean half = !line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1));
        return half ? line.substring(0, line.length() - 1) : line;
    }
}
