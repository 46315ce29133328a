package dev.flight.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The formats of traces, each with its reader of lines. */
public enum TraceFormat {
    NDJSON(NdjsonLines::new),
    CSV(CsvLines::new),
    MTRACE(MtraceLines::new);

    /** Every format by its name. */
    public static final List<String> NAMES =
            Stream.of(values()).map(TraceFormat::text).toList();

    @SuppressWarnings("ImmutableEnumChecker") // a constructor: it has no state to change
    private final Supplier<LineFormat> lines;

    TraceFormat(Supplier<LineFormat> lines) {
        this.lines = lines;
    }

    /** The name on the command line: {@code ndjson}, {@code csv}, {@code mtrace}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TraceFormat> named(String name) {
        return Stream.of(values()).filter(each -> each.text().equals(name)).findFirst();
    }

    /** The format of a trace by its first line that is not blank. */
    static Optional<TraceFormat> detect(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        if (at == until) {
            return Optional.empty();
        }
        if (bytes[at] == '{') {
            return Optional.of(NDJSON);
        }
        if (isMtrace(bytes, from, until)) {
            return Optional.of(MTRACE);
        }
        return namesColumn(bytes, from, until) ? Optional.of(CSV) : Optional.empty();
    }

    private static boolean isMtrace(byte[] bytes, int from, int until) {
        return until - from > 2 && bytes[from + 1] == ' ' && "=@+-<>!".indexOf(bytes[from]) >= 0;
    }

    /** Whether a line has the name of a column in it, in whatever case: as a header it can be read or complained about. */
    private static boolean namesColumn(byte[] bytes, int from, int until) {
        CsvCells cells = new CsvCells();
        cells.separate(CsvCells.separator(bytes, from, until));
        cells.start(bytes, from, until);
        do {
            if (cells.next() != null) {
                return false;
            }
            if (Field.NAMES.contains(cells.value().text().strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        } while (!cells.wasLast());
        return false;
    }

    /** A reader of lines in this format. */
    LineFormat lines() {
        return lines.get();
    }
}
