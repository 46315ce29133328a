package dev.flight.cli;

import dev.flight.report.Style;
import dev.flight.report.memory.MemoryCsv;
import dev.flight.report.memory.MemoryHtml;
import dev.flight.report.memory.MemoryJson;
import dev.flight.report.memory.MemoryText;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.text.Wrap;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the result of a simulation of memory goes, and in what form. */
final class MemoryOutputs {

    @Option(
            names = "--snapshots",
            paramLabel = "FILE",
            description = "Write what each session holds over time as memory-usage-snapshots, one line of JSON each.")
    @Nullable
    String snapshots;

    @Option(
            names = "--snapshot-interval",
            paramLabel = "TIME",
            description =
                    "How often. Default: the platform's update interval; 1s for --heap. Where nothing happens for so long"
                            + " that it would take more than 1,000,000 in a row, the run stops and names a longer one.")
    @Nullable
    String snapshotInterval;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = MemoryFormat.FormatNames.class,
            description =
                    "text, json, csv, or ndjson (the snapshots, while the run goes on: of a trace that turns out to be"
                            + " unreadable they end at the line that is said); to standard output, or with =FILE to a file."
                            + " Default: text.")
    String format = "text";

    @Option(
            names = "--details",
            description = "Show the details of every platform in the text. Of more than 4 platforms it has a table, and"
                    + " details only of those that do not live, come under high pressure or seem to leak.")
    boolean details;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report with plots as one HTML file.")
    @Nullable
    Path report;

    private OutputTarget<MemoryFormat> target() {
        return OutputTarget.parse(format, MemoryFormat::of);
    }

    /** Whether people see the text. */
    boolean showsText() {
        OutputTarget<MemoryFormat> target = target();
        return target.format() == MemoryFormat.TEXT && target.file() == null;
    }

    /** Refuses outputs that cannot be, before anything is read. */
    void check() {
        if (target().format() == MemoryFormat.NDJSON && snapshots != null) {
            throw new UsageError("--format ndjson and --snapshots are the same lines: leave one of them out");
        }
    }

    /** Where snapshots go; null when nobody asked for them. */
    @Nullable
    SnapshotFile snapshotFile(Host host) {
        OutputTarget<MemoryFormat> target = target();
        if (target.format() == MemoryFormat.NDJSON) {
            return target.file() == null ? SnapshotFile.to(host.out()) : SnapshotFile.to(target.file());
        }
        return snapshots == null ? null : SnapshotFile.to(Path.of(snapshots));
    }

    /** Writes the result as it was asked for; a style and a width are for standard output. */
    void write(SimulationResult result, Host host, Style style, int width) {
        OutputTarget<MemoryFormat> target = target();
        MemoryText text =
                target.file() == null ? new MemoryText(style, width) : new MemoryText(Style.PLAIN, Wrap.NEVER);
        switch (target.format()) {
            case TEXT -> target.write(host, out -> out.write((details ? text.withAllDetails() : text).text(result)));
            case JSON -> target.write(host, out -> MemoryJson.write(result, out));
            case CSV -> target.write(host, out -> MemoryCsv.write(result, out));
            case NDJSON -> {} // written while it ran
        }
        if (report != null) {
            new OutputTarget<>(MemoryFormat.TEXT, report)
                    .write(host, out -> MemoryHtml.write(result, Version.number(), out));
        }
    }
}
