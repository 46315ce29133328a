package dev.flight.cli;

import dev.flight.broker.Speed;
import dev.flight.diagnostic.Suggestion;
import dev.flight.tail.LineFormat;
import dev.flight.unit.TimeSpan;
import dev.flight.watch.Filter;
import dev.flight.watch.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code flight tail} shows, for how long, and what it keeps. */
final class TailFlags {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "text, ndjson or csv, a line for each thing that arrives; no dashboard then."
                    + " Default: text where standard output is no terminal.")
    @Nullable
    String format;

    @Option(
            names = "--once",
            description =
                    "Take what arrives for the time of --for, 5s if there is none, or a recording to its end; then write"
                            + " each session once, and end.")
    boolean once;

    @Option(names = "--for", paramLabel = "TIME", description = "End after a time, as 30s.")
    @Nullable
    String time;

    @Option(names = "--count", paramLabel = "N", description = "End after N messages.")
    long count;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            description = "How fast a recording is replayed: 1x as it was recorded, 10x, 0.5x, or max. Default: max.")
    String speed = "max";

    @Option(
            names = "--filter",
            paramLabel = "WORDS",
            description =
                    "Only sessions of which each word holds: a regular expression for the name, or FIELD:EXPRESSION with"
                            + " session, platform, pressure or trend.")
    String filter = "";

    @Option(
            names = "--sort",
            paramLabel = "COLUMN",
            completionCandidates = Columns.class,
            description = "The order of the table: ${COMPLETION-CANDIDATES}. Default: pressure.")
    String sort = "pressure";

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Record all that arrives, filtered or not, in lines that `flight tail file:FILE` replays. Compressed"
                            + " where FILE ends in .gz.")
    @Nullable
    Path record;

    @Option(names = "--ascii", description = "Draw with the letters of ASCII only.")
    boolean ascii;

    /** The formats, for completion. */
    static final class Formats extends ArrayList<String> {
        Formats() {
            super(Stream.of(LineFormat.values()).map(LineFormat::text).toList());
        }
    }

    /** The columns, for completion. */
    static final class Columns extends ArrayList<String> {
        Columns() {
            super(Stream.of(Sort.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }

    @Nullable
    LineFormat lineFormat() {
        if (format == null) {
            return null;
        }
        return Stream.of(LineFormat.values())
                .filter(each -> each.text().equals(format))
                .findFirst()
                .orElseThrow(() -> new UsageError("there is no format `" + format + "`; "
                        + Suggestion.hint(String.valueOf(format), new Formats())));
    }

    Sort order() {
        if (!new Columns().contains(sort)) {
            throw new UsageError("there is no column `" + sort + "`; " + Suggestion.hint(sort, new Columns()));
        }
        return Sort.valueOf(sort.toUpperCase(Locale.ROOT));
    }

    Filter sessions() {
        if (filter.isBlank()) {
            return Filter.ALL;
        }
        Filter read = Filter.of(filter);
        if (!read.mistake().isEmpty()) {
            throw new UsageError("--filter: " + read.mistake());
        }
        return read;
    }

    Speed replaySpeed() {
        return Parsing.value("--speed", Speed.parse(speed));
    }

    /** 0 for without end. */
    long forMillis(boolean recorded) {
        TimeSpan given = Times.positive("--for", time);
        long usual = once && !recorded && count == 0 ? 5000 : 0;
        return given == null ? usual : Math.max(1, given.millis());
    }
}
