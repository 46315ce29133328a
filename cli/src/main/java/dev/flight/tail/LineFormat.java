package dev.flight.tail;

import java.util.function.Supplier;

/** How what arrives is written, a line each. */
public enum LineFormat {
    TEXT("text", TextLines::new),
    NDJSON("ndjson", NdjsonLines::new),
    CSV("csv", CsvLines::new);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // constructors
    private final Supplier<LineWriter> lines;

    LineFormat(String text, Supplier<LineWriter> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** As it is written on the command line. */
    public String text() {
        return text;
    }

    LineWriter lines() {
        return lines.get();
    }
}
