package dev.flight.diagnostic;

/**
 * A stretch of a file: {@code start} up to but without {@code end}.
 *
 * @param excerpt the text of the start line around the start, so that a report can draw it after the file is gone from
 *     memory
 * @param excerptColumn the column of the excerpt's first character; 1 unless the line is long
 */
public record Location(String file, Position start, Position end, String excerpt, int excerptColumn) {

    /** A place in a line that is shown from its start. */
    public Location(String file, Position start, Position end, String excerpt) {
        this(file, start, end, excerpt, 1);
    }

    /** The head of a file whose text is not at hand (it could not be read). */
    public static Location head(String file) {
        return new Location(file, Position.START, Position.START, "");
    }

    /** {@code file:line:column}, as compilers write it and editors open it. */
    public String text() {
        return file + ":" + start.line() + ":" + start.column();
    }
}
