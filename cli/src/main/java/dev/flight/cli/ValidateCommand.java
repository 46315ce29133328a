package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Catalogue;
import dev.flight.validate.Baseline;
import dev.flight.validate.ValidateRequest;
import dev.flight.validate.Validation;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flight validate}. */
@Command(
        header = "Check manifests, profiles and scenarios against the platforms; the CI check.",
        description = {
            "Reads allocation manifests, platform profiles and memory scenarios, checks each manifest against every"
                    + " platform that it names, and reports every problem: where it is, the numbers, where the limit was set, and what to do about it."
                    + " Profiles of yours (--profiles) that a manifest is held against are checked with it.",
            "A comment `# flight:ignore RULE REASON` at the end of a line, or alone above it, ignores that rule's finding on"
                    + " the line."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight validate manifests/",
            "  flight validate --format github --format sarif=flight.sarif 'levels/**/*.yaml'",
            ""
        })
final class ValidateCommand extends ManifestCommand {

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = FindingsOutputs.FormatNames.class,
            split = ",",
            hideParamSyntax = true,
            description = FindingsOutputs.DESCRIPTION)
    List<String> formats = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = FailOn.Names.class,
            description = FailOn.DESCRIPTION)
    String failOn = "error";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "A JSON report of an earlier run (--format json=FILE). Findings that are in it are not reported again;"
                            + " entries that no longer occur are. It holds from whatever folder the command is run.")
    @Nullable
    String baseline;

    ValidateCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() {
        FailOn threshold = FailOn.of(failOn);
        FindingsOutputs outputs = FindingsOutputs.of(formats);
        Inputs inputs = Inputs.of(files, host);
        Catalogue catalogue = catalogueWithPlatforms();
        ValidationResult result = run(new ValidateRequest(inputs.inputs(), catalogue, platforms, readBaseline()));
        ValidationResult all = withMissing(result, inputs.missing());
        if (all.files() == 0 && all.findings().isEmpty()) {
            throw new EnvironmentFault("of the " + inputs.inputs().size() + " YAML files in " + String.join(", ", files)
                    + " none is a manifest, profile or scenario: nothing was checked");
        }
        outputs.write(all, this);
        return exitCode(all, threshold);
    }

    private ValidationResult run(ValidateRequest request) {
        try (Progress progress = new Progress(host, request.inputs().size())) {
            return Validation.run(request, progress::oneMore);
        }
    }

    private Baseline readBaseline() {
        if (baseline == null) {
            return Baseline.empty();
        }
        Path file = Path.of(baseline);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EnvironmentFault("cannot read the baseline " + baseline, e);
        }
        Checked<Baseline> read = Baseline.read(baseline, bytes, SourceRoots.forReport(file, host));
        if (read.value() == null) {
            Diagnostic first = read.findings().get(0);
            throw new UsageError(first.at().text() + ": " + first.message() + "; " + first.hint());
        }
        return read.value();
    }

    private static ValidationResult withMissing(ValidationResult result, List<Diagnostic> missing) {
        List<Diagnostic> all = new ArrayList<>(result.findings());
        all.addAll(missing);
        all.sort(Diagnostic.ORDER);
        return new ValidationResult(result.files(), all, result.suppressed(), result.baselined());
    }

    private static ExitCode exitCode(ValidationResult result, FailOn threshold) {
        if (isUnreadable(result.findings())) {
            return ExitCode.ENVIRONMENT;
        }
        return threshold.exitCode(result);
    }
}
