package dev.flight.cli;

import dev.flight.load.LoadResult;
import dev.flight.load.Saturation;
import dev.flight.report.Style;
import dev.flight.report.load.LoadCsv;
import dev.flight.report.load.LoadHtml;
import dev.flight.report.load.LoadJson;
import dev.flight.report.load.LoadText;
import dev.flight.report.load.SaturationJson;
import dev.flight.report.load.SaturationText;
import dev.flight.text.Wrap;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a load goes. */
final class LoadOutputs {

    @Mixin
    RoutingFormats formats = new RoutingFormats();

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report as one HTML file.")
    @Nullable
    Path report;

    /** Refuses, before anything is sent, what a search for saturation cannot be written as. */
    void checkSaturation() {
        if (report != null || formats.targets().stream().anyMatch(target -> target.format() == RoutingFormat.CSV)) {
            throw new UsageError("--until-saturation is written as text or json");
        }
    }

    void write(LoadResult result, Host host, Style style, int width) {
        for (OutputTarget<RoutingFormat> target : formats.targets()) {
            target.write(host, out -> {
                switch (target.format()) {
                    case JSON -> LoadJson.write(result, out);
                    case CSV -> LoadCsv.write(result, out);
                    default ->
                        out.write(
                                target.file() == null
                                        ? new LoadText(style, width).text(result)
                                        : new LoadText(Style.PLAIN, Wrap.NEVER).text(result));
                }
            });
        }
        if (report != null) {
            new OutputTarget<>(RoutingFormat.TEXT, report)
                    .write(host, out -> LoadHtml.write(result, Version.number(), out));
        }
    }

    void write(List<Saturation.Step> steps, String url, Host host, Style style) {
        for (OutputTarget<RoutingFormat> target : formats.targets()) {
            target.write(host, out -> {
                if (target.format() == RoutingFormat.JSON) {
                    SaturationJson.write(steps, url, out);
                } else {
                    out.write(SaturationText.text(steps, url, target.file() == null ? style : Style.PLAIN));
                }
            });
        }
    }
}
