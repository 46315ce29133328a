package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.diagnostic.Suggestion;
import dev.flight.profile.Catalogue;
import dev.flight.report.FindingsFormat;
import dev.flight.report.FindingsWriter;
import dev.flight.report.ReportOptions;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
import dev.flight.validate.Baseline;
import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidateRequest;
import dev.flight.validate.Validation;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private static final String TEXT = "text";

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = FormatNames.class,
            split = ",",
            hideParamSyntax = true,
            description =
                    "text, json, sarif, junit, github, gitlab or rdjson; to standard output, or with =FILE to a file."
                            + " Repeatable, or with commas. Default: text.")
    List<String> formats = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = FailOnNames.class,
            description =
                    "The least severe finding that makes the exit code 1: error, warning, info, or never. Default: error.")
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
        List<OutputTarget<String>> targets = targets();
        Inputs inputs = Inputs.of(files, host);
        Catalogue catalogue = catalogueWithPlatforms();
        ValidationResult result = run(new ValidateRequest(inputs.inputs(), catalogue, platforms, readBaseline()));
        ValidationResult all = withMissing(result, inputs.missing());
        if (all.files() == 0 && all.findings().isEmpty()) {
            throw new EnvironmentFault("of the " + inputs.inputs().size() + " YAML files in " + String.join(", ", files)
                    + " none is a manifest, profile or scenario: nothing was checked");
        }
        for (OutputTarget<String> target : targets) {
            target.write(host, out -> writer(target).write(all, out));
        }
        return exitCode(all, threshold);
    }

    private ValidationResult run(ValidateRequest request) {
        try (Progress progress = new Progress(host, request.inputs().size())) {
            return Validation.run(request, progress::oneMore);
        }
    }

    private List<OutputTarget<String>> targets() {
        List<OutputTarget<String>> targets = OutputTarget.all(formats, ValidateCommand::checkedFormat);
        if (targets.stream().allMatch(target -> target.file() != null)) {
            targets.add(new OutputTarget<>(TEXT, null));
        }
        return targets;
    }

    private static String checkedFormat(String name) {
        if (!name.equals(TEXT) && FindingsFormat.named(name).isEmpty()) {
            List<String> names = new ArrayList<>(List.of(TEXT));
            for (FindingsFormat format : FindingsFormat.values()) {
                names.add(format.text());
            }
            throw new UsageError("there is no format `" + name + "`; " + Suggestion.hint(name, names));
        }
        return name;
    }

    private FindingsWriter writer(OutputTarget<String> target) {
        Optional<FindingsFormat> format = FindingsFormat.named(target.format());
        if (format.isPresent()) {
            SourceRoot root = format.get() == FindingsFormat.JSON
                    ? SourceRoots.forReport(target.file(), host)
                    : SourceRoots.forCodeHost(host);
            return format.get().writer(new ReportOptions(Version.number(), new PageTexts(), root));
        }
        return target.file() == null ? new TextFindings(style(), width()) : new TextFindings(Style.PLAIN, Wrap.NEVER);
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
        return result.findings().stream().anyMatch(finding -> threshold.includes(finding.severity()))
                ? ExitCode.FINDINGS
                : ExitCode.CLEAN;
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

    /** The severities to fail on, for completion. */
    static final class FailOnNames extends ArrayList<String> {
        FailOnNames() {
            super(List.of("error", "warning", "info", "never"));
        }
    }

    /** From which severity on findings fail the run. */
    enum FailOn {
        ERROR(Set.of(Severity.ERROR)),
        WARNING(Set.of(Severity.ERROR, Severity.WARNING)),
        INFO(Set.of(Severity.values())),
        NEVER(Set.of());

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<Severity> failing;

        FailOn(Set<Severity> failing) {
            this.failing = failing;
        }

        static FailOn of(String text) {
            for (FailOn each : values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return each;
                }
            }
            throw new UsageError("--fail-on takes error, warning, info or never, not `" + text + "`");
        }

        boolean includes(Severity severity) {
            return failing.contains(severity);
        }
    }
}
