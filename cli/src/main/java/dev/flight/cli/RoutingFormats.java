package dev.flight.cli;

import dev.flight.expect.Expectation.Outcome;
import dev.flight.report.routing.ExpectedText;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** In what forms routing is reported, simulated or on a real broker. */
final class RoutingFormats {

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = RoutingFormat.FormatNames.class,
            description = "text, json or csv; to standard output, or with =FILE to a file. Repeatable. Default: text,"
                    + " also where all go to files.")
    List<String> formats = new ArrayList<>();

    List<OutputTarget<RoutingFormat>> targets() {
        return OutputTarget.several(formats, RoutingFormat::of, RoutingFormat.TEXT);
    }

    /** Says on standard error which expectations were missed, unless people see it in the text. */
    void tellMissed(List<Outcome> outcomes, Host host) {
        boolean isShown =
                targets().stream().anyMatch(target -> target.file() == null && target.format() == RoutingFormat.TEXT);
        if (!isShown) {
            outcomes.stream()
                    .filter(outcome -> !outcome.holds())
                    .forEach(outcome -> host.err().println("missed: " + ExpectedText.sentence(outcome)));
        }
    }
}
