package dev.flight.cli;

import dev.flight.bindings.output.Drift;
import dev.flight.bindings.output.OutputFolder;
import dev.flight.report.Style;
import dev.flight.report.bindings.DriftJson;
import dev.flight.report.bindings.DriftText;
import dev.flight.text.Printable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flight bindings check}. */
@Command(
        header = "Whether generated sources are those of the contract as it is now.",
        description = {
            "Generates in memory and compares: a file that is missing, has another text, or is generated no longer is"
                    + " drift. Changed files are shown as unified diffs from what is there to what is due. Takes the"
                    + " options that the sources were generated with.",
            "The exit code is 1 when there is drift."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight bindings check --lang go --out bindings/go",
            "  flight bindings check --lang typescript --out packages --format json=drift.json",
            ""
        })
final class BindingsCheckCommand extends BindingsCommand {

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = OutputTarget.TextOrJson.class,
            description = "text or json; to standard output, or with =FILE to a file. Default: text.")
    String format = "text";

    BindingsCheckCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run(Language language, int files, OutputFolder folder) throws IOException {
        OutputTarget<Boolean> target = OutputTarget.textOrJson(format);
        Style style = target.file() == null ? style() : Style.PLAIN;
        List<Drift> drift = folder.drift();
        target.write(host, output -> {
            if (target.format()) {
                DriftJson.write(language.text(), out, files, drift, output);
            } else {
                output.write(new DriftText(style).of(drift) + summary(files, drift));
            }
        });
        return drift.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private String summary(int files, List<Drift> drift) {
        String where = " in " + Printable.of(out) + "\n";
        return drift.isEmpty()
                ? "no drift: " + files + " files are as they are generated" + where
                : drift.size() + " of " + files + " files differ from what is generated" + where;
    }
}
