package dev.flight.cli;

import dev.flight.conformance.ConformanceResult;
import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.conformance.ConformanceGithub;
import dev.flight.report.conformance.ConformanceJson;
import dev.flight.report.conformance.ConformanceJunit;
import dev.flight.report.conformance.ConformanceText;
import dev.flight.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the result of a run of conformance goes, and in what form. */
final class ConformOutputs {

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = FormatNames.class,
            split = ",",
            hideParamSyntax = true,
            description =
                    "text, json, junit or github; to standard output, or with =FILE to a file. Repeatable, or with"
                            + " commas. Default: text.")
    List<String> formats = new ArrayList<>();

    /** How a run is written. */
    enum Format {
        TEXT,
        JSON,
        JUNIT,
        GITHUB
    }

    /** The formats, for completion. */
    static final class FormatNames extends ArrayList<String> {
        FormatNames() {
            super(Names.all(Format.values()).keySet());
        }
    }

    /** Refuses outputs that cannot be, before anything is run. */
    void check() {
        targets();
    }

    private List<OutputTarget<Format>> targets() {
        return OutputTarget.several(formats, name -> OutputTarget.named(name, Names.all(Format.values())), Format.TEXT);
    }

    void write(ConformanceResult result, long nanos, Host host, Style style, int width) {
        String seconds = Figures.decimal(nanos / 1e9, 1) + "s";
        for (OutputTarget<Format> target : targets()) {
            ConformanceText text = target.file() == null
                    ? new ConformanceText(style, width)
                    : new ConformanceText(Style.PLAIN, Wrap.NEVER);
            target.write(host, out -> {
                switch (target.format()) {
                    case TEXT -> out.write(text.text(result, seconds));
                    case JSON -> ConformanceJson.write(result, out);
                    case JUNIT -> ConformanceJunit.write(result, out);
                    case GITHUB -> ConformanceGithub.write(result, out);
                }
            });
        }
    }
}
