package dev.flight.cli;

import dev.flight.report.Style;
import dev.flight.report.routing.RoutingCsv;
import dev.flight.report.routing.RoutingHtml;
import dev.flight.report.routing.RoutingJson;
import dev.flight.report.routing.RoutingText;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.text.Wrap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a simulation of routing goes. */
final class RoutingOutputs {

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write what happens to each message and connection of the first replication as NDJSON.")
    @Nullable
    Path trace;

    @Mixin
    RoutingFormats formats = new RoutingFormats();

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report with plots as one HTML file.")
    @Nullable
    Path report;

    /**
     * Refuses outputs that cannot be, before anything long is begun: formats that there are not, two to standard output, a
     * file that is written twice or is the input.
     */
    void check(String input) {
        Map<Path, String> taken = new HashMap<>();
        taken.put(whole(Path.of(input)), "the scenario itself");
        for (OutputTarget<RoutingFormat> target : formats.targets()) {
            take(target.file(), "--format", taken);
        }
        take(report, "--report", taken);
        take(trace, "--trace", taken);
    }

    private static void take(@Nullable Path file, String option, Map<Path, String> taken) {
        String other = file == null ? null : taken.put(whole(file), option);
        if (other != null) {
            throw new UsageError(option + " would overwrite " + file + ", which is " + other);
        }
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Where each event goes; null when nobody wants it. */
    @Nullable
    TraceFile traceFile() {
        return trace == null ? null : TraceFile.to(trace);
    }

    void write(RoutingResult result, Host host, Style style, int width) {
        formats.targets().forEach(target -> write(result, target, host, style, width));
        if (report != null) {
            new OutputTarget<>(RoutingFormat.TEXT, report)
                    .write(host, out -> RoutingHtml.write(result, Version.number(), out));
        }
    }

    private static void write(
            RoutingResult result, OutputTarget<RoutingFormat> target, Host host, Style style, int width) {
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
    }
}
