package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import dev.flight.report.FindingsFormat;
import dev.flight.report.FindingsWriter;
import dev.flight.report.ReportOptions;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where findings go, and in what form. */
record FindingsOutputs(List<OutputTarget<String>> targets) {

    /** What {@code --format} says of itself wherever findings are written. */
    static final String DESCRIPTION =
            "text, json, sarif, junit, github, gitlab or rdjson; to standard output, or with =FILE to a file."
                    + " Repeatable, or with commas. Default: text.";

    private static final String TEXT = "text";

    FindingsOutputs {
        targets = List.copyOf(targets);
    }

    /** The formats, for completion. */
    static final class FormatNames extends ArrayList<String> {
        FormatNames() {
            super(List.of(TEXT));
            for (FindingsFormat format : FindingsFormat.values()) {
                add(format.text());
            }
        }
    }

    /** Reads them as they are given with {@code --format}. */
    static FindingsOutputs of(List<String> formats) {
        return new FindingsOutputs(OutputTarget.several(formats, FindingsOutputs::checkedFormat, TEXT));
    }

    private static String checkedFormat(String name) {
        if (!name.equals(TEXT) && FindingsFormat.named(name).isEmpty()) {
            throw new UsageError("there is no format `" + name + "`; " + Suggestion.hint(name, new FormatNames()));
        }
        return name;
    }

    /** Writes what a command found. */
    void write(ValidationResult result, FlightCommand command) {
        for (OutputTarget<String> target : targets) {
            target.write(command.host, out -> writer(target, command).write(result, out));
        }
    }

    private static FindingsWriter writer(OutputTarget<String> target, FlightCommand command) {
        Optional<FindingsFormat> format = FindingsFormat.named(target.format());
        if (format.isPresent()) {
            SourceRoot root = format.get() == FindingsFormat.JSON
                    ? SourceRoots.forReport(target.file(), command.host)
                    : SourceRoots.forCodeHost(command.host);
            return format.get().writer(new ReportOptions(Version.number(), new PageTexts(), root));
        }
        return target.file() == null
                ? new TextFindings(command.style(), command.width())
                : new TextFindings(Style.PLAIN, Wrap.NEVER);
    }
}
