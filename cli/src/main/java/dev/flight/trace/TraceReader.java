package dev.flight.trace;

import dev.flight.input.GzipHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** Opens recorded traces: NDJSON, CSV or mtrace, compressed by gzip or not. */
public final class TraceReader {

    private TraceReader() {}

    /**
     * Opens a trace and reads up to its first line that is not blank.
     *
     * @param in its bytes; the trace closes them
     * @param name its name in findings
     */
    public static Trace open(InputStream in, String name, TraceOptions options) throws IOException {
        Lines lines = new Lines(unzipped(in));
        TraceLog log = new TraceLog(lines, name, options.skipBad());
        TraceFormat format = options.format();
        try {
            if (format == null && firstLine(lines)) {
                format = told(lines, log);
                lines.back();
            }
        } catch (DamagedGzip damaged) {
            log.damaged(damaged);
        }
        log.is(format);
        return new Trace(lines, log, options, format);
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        PushbackInputStream all = new PushbackInputStream(in, 2);
        int first = all.read();
        int second = first < 0 ? -1 : all.read();
        if (second >= 0) {
            all.unread(second);
        }
        if (first >= 0) {
            all.unread(first);
        }
        return GzipHead.is(first, second) ? new GzipMembers(all) : all;
    }

    private static boolean firstLine(Lines lines) throws IOException {
        while (lines.next()) {
            if (!CsvCells.isBlank(lines.bytes, lines.start, lines.end)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable TraceFormat told(Lines lines, TraceLog log) {
        TraceFormat format = lines.overlong > 0
                ? null
                : TraceFormat.detect(lines.bytes, lines.start, lines.end).orElse(null);
        if (format == null) {
            Unrecognised what = Unrecognised.of(lines);
            log.noFormat(what.message(), what.hint());
        }
        return format;
    }
}
