package dev.flight.cli;

import dev.flight.report.Style;
import dev.flight.report.routing.RoutingCsv;
import dev.flight.report.routing.RoutingHtml;
import dev.flight.report.routing.RoutingJson;
import dev.flight.report.routing.RoutingText;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.text.Wrap;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a simulation of routing goes. */
final class RoutingOutputs {

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write what happens to each message and connection of the first replication as NDJSON.")
    @Nullable
    Path trace;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = RoutingFormat.FormatNames.class,
            description = "text, json or csv; to standard output, or with =FILE to a file. Default: text.")
    String format = "text";

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report with plots as one HTML file.")
    @Nullable
    Path report;

    /** Refuses a format that there is not, before anything long is begun. */
    void check() {
        target();
    }

    private OutputTarget<RoutingFormat> target() {
        return OutputTarget.parse(format, RoutingFormat::of);
    }

    /** Where each event goes; null when nobody wants it. */
    @Nullable
    TraceFile traceFile() {
        return trace == null ? null : TraceFile.to(trace);
    }

    void write(RoutingResult result, Host host, Style style, int width) {
        OutputTarget<RoutingFormat> target = target();
        target.write(host, out -> {
            switch (target.format()) {
                case JSON -> RoutingJson.write(result, out);
                case CSV -> RoutingCsv.write(result, out);
                default ->
                    out.write(
                            target.file() == null
                                    ? new RoutingText(style, width).text(result)
                                    : new RoutingText(Style.PLAIN, Wrap.NEVER).text(result));
            }
        });
        if (report != null) {
            new OutputTarget<>(RoutingFormat.TEXT, report)
                    .write(host, out -> RoutingHtml.write(result, Version.number(), out));
        }
    }
}
