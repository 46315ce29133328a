package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.report.Style;
import dev.flight.report.contract.ContractDiffJson;
import dev.flight.report.contract.ContractDiffText;
import dev.flight.text.Wrap;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractFolder;
import dev.flight.wit.diff.Accepted;
import dev.flight.wit.diff.DiffResult;
import dev.flight.wit.diff.Impact;
import dev.flight.wit.diff.VersionStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flight contract diff}. */
@Command(
        header = "What changed between two contracts, and whom it breaks.",
        description = {
            "Compares two contracts in WIT by what they mean in JSON. A change is wire-breaking when programs of the old"
                    + " contract cannot read all that those of the new one write, or the other way; source-breaking when only"
                    + " code that uses the bindings has to be changed; else compatible. Says which step each package's"
                    + " version is due, and whether it was made.",
            "OLD and NEW are folders of WIT, files, or REVISION:PATH of the git repository around the working folder.",
            "A file of --ignore has a line `KIND PATH REASON` for each change that is known and accepted; * is any text."
                    + " `flight explain contract-diff/field-added` explains that kind."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight contract diff main:fixtures/contract fixtures/contract",
            "  flight contract diff HEAD~3:wit wit --format json --fail-on wire",
            ""
        })
final class ContractDiffCommand extends FlightCommand {

    @Parameters(index = "0", paramLabel = "OLD", description = "The contract as it was: DIR, FILE or REVISION:PATH.")
    String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The contract as it is: DIR, FILE or REVISION:PATH.")
    String now = "";

    @Option(names = "--ignore", paramLabel = "FILE", description = "Changes that are known and accepted, with reasons.")
    @Nullable
    String ignore;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            completionCandidates = FailOnNames.class,
            description =
                    "What makes the exit code 1: wire (a wire-breaking change), source (any breaking one), version (that,"
                            + " or a version that was not raised as far as is due), never. Default: source.")
    String failOn = "source";

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = OutputTarget.TextOrJson.class,
            description = "text or json; to standard output, or with =FILE to a file. Default: text.")
    String format = "text";

    ContractDiffCommand(Host host) {
        super(host);
    }

    /** What makes a run fail. */
    enum Threshold {
        NEVER,
        WIRE,
        SOURCE,
        VERSION;

        static Threshold of(String text) {
            for (Threshold each : values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return each;
                }
            }
            throw new UsageError("--fail-on takes wire, source, version or never, not `" + text + "`");
        }

        boolean isPassed(DiffResult result) {
            return (compareTo(WIRE) >= 0 && result.count(Impact.WIRE_BREAKING) > 0)
                    || (compareTo(SOURCE) >= 0 && result.count(Impact.SOURCE_BREAKING) > 0)
                    || (this == VERSION && !result.versions().stream().allMatch(VersionStep::isEnough))
                    || (this != NEVER && !result.stale().isEmpty());
        }
    }

    /** The names, for completion. */
    static final class FailOnNames extends ArrayList<String> {
        FailOnNames() {
            super(List.of("wire", "source", "version", "never"));
        }
    }

    @Override
    public ExitCode call() {
        Threshold threshold = Threshold.of(failOn);
        OutputTarget<Boolean> target = OutputTarget.textOrJson(format);
        Checked<Accepted> accepted = accepted();
        Checked<Contract> before = read(old);
        Checked<Contract> after = read(now);
        if (accepted.hasErrors() || before.value() == null || after.value() == null) {
            tell(accepted.findings());
            say(before.findings(), ExitCode.FINDINGS);
            return worst(say(after.findings(), ExitCode.FINDINGS), before);
        }
        DiffResult result = DiffResult.of(before.value(), after.value(), Objects.requireNonNull(accepted.value()));
        write(result, target);
        tell(result.stale());
        return threshold.isPassed(result) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static ExitCode worst(ExitCode other, Checked<Contract> read) {
        return other == ExitCode.ENVIRONMENT || isUnreadable(read.findings())
                ? ExitCode.ENVIRONMENT
                : ExitCode.FINDINGS;
    }

    private void write(DiffResult result, OutputTarget<Boolean> target) {
        boolean toFile = target.file() != null;
        ContractDiffText text =
                toFile ? new ContractDiffText(Style.PLAIN, Wrap.NEVER) : new ContractDiffText(style(), width());
        target.write(host, out -> {
            if (target.format()) {
                ContractDiffJson.write(result, out);
            } else {
                out.write(text.text(result));
            }
        });
    }

    /** A path that is there is one; anything else with a colon is of a commit. */
    private Checked<Contract> read(String given) {
        int colon = given.indexOf(':');
        if (isThere(given)) {
            return ContractFolder.read(Path.of(given));
        }
        if (colon <= 0) {
            throw new EnvironmentFault("there is no contract at " + given
                    + "; of a commit it is REVISION:PATH, as main:fixtures/contract");
        }
        Path here = Path.of("").toAbsolutePath();
        return new GitRevision(new OutsideTools(), here)
                .read(given.substring(0, colon), colon == given.length() - 1 ? "." : given.substring(colon + 1));
    }

    /** A revision with a path may be no name of a file at all on some systems. */
    private static boolean isThere(String given) {
        try {
            return Files.exists(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Checked<Accepted> accepted() {
        if (ignore == null) {
            return new Checked<>(Accepted.none(), List.of());
        }
        try {
            return Accepted.read(ignore, Files.readString(Path.of(ignore)));
        } catch (IOException e) {
            throw new EnvironmentFault("cannot read the accepted changes in " + ignore, e);
        }
    }
}
