package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.IgnoreComment;
import dev.flight.validate.ValidationResult;
import dev.flight.validate.ValidationResult.Suppressed;
import dev.flight.wit.Contract;
import dev.flight.wit.lint.ContractLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flight contract lint}. */
@Command(
        header = "Check the style of a contract in WIT, and what JSON makes of it.",
        description = {
            "Reports what a contract says that cannot be meant, or that its users will trip over: types that JSON cannot tell"
                    + " apart, names that are one in some language, gates of versions that there are not, names that"
                    + " nothing uses, and what has no doc comment.",
            "A comment `// flight:ignore RULE REASON` at the end of a line, or alone above it, ignores that rule's finding on"
                    + " the line. `flight explain` lists the rules, under contract."
        },
        footerHeading = "Examples:%n",
        footer = {"  flight contract lint", "  flight contract lint --fail-on warning wit/", ""})
final class ContractLintCommand extends FlightCommand {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "A folder of WIT with its deps/, or a file. Default: Flight's own contract.")
    @Nullable
    String folder;

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

    ContractLintCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() {
        FailOn threshold = FailOn.of(failOn);
        FindingsOutputs outputs = FindingsOutputs.of(formats);
        Checked<Contract> read = ContractFiles.read(folder);
        List<Diagnostic> all = new ArrayList<>(read.findings());
        if (read.value() != null) {
            all.addAll(ContractLint.check(read.value()));
        }
        all.sort(Diagnostic.ORDER);
        ValidationResult result = sort(all, files(read));
        outputs.write(result, this);
        return isUnreadable(all) ? ExitCode.ENVIRONMENT : threshold.exitCode(result);
    }

    /** How many files the types stand in; of a contract that cannot be read, those with findings. */
    private static int files(Checked<Contract> read) {
        Stream<String> files = read.value() == null
                ? read.findings().stream().map(each -> each.at().file())
                : read.value().packages().stream()
                        .filter(each -> !each.isDependency())
                        .flatMap(each -> each.interfaces().stream())
                        .map(each -> each.at().file());
        return (int) files.distinct().count();
    }

    private static ValidationResult sort(List<Diagnostic> all, int files) {
        List<Diagnostic> findings = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        for (Diagnostic each : all) {
            reason(each)
                    .ifPresentOrElse(reason -> suppressed.add(new Suppressed(each, reason)), () -> findings.add(each));
        }
        return new ValidationResult(files, findings, suppressed, 0);
    }

    private static Optional<String> reason(Diagnostic finding) {
        int line = finding.at().start().line();
        List<String> lines = lines(Path.of(finding.at().file()));
        return line > lines.size()
                ? Optional.empty()
                : IgnoreComment.reason(finding, lines.get(line - 1), line == 1 ? "" : lines.get(line - 2));
    }

    /** A file's lines; none where there is no such file, as of the packed contract. */
    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            // What is no text, or cannot be read, has no comments.
            return List.of();
        }
    }
}
