package dev.flight.cli;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.diagnostic.Suggestion;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.report.ProfilesReport;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
import dev.flight.validate.UsedProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flight profiles}. */
@Command(
        header = "The platforms: list them, show one, compare two.",
        description = {
            "`list` lists the platforms. `show NAME` prints one as YAML, with what it inherits through `extends` and the file"
                    + " and line of each value. `diff A B` prints the values that differ.",
            "JSON and diff have sizes in bytes, times in milliseconds, and limits worked out for the heap.",
            "What is wrong with the profiles that are shown goes to standard error; an error makes the exit code 1."
        },
        footerHeading = "Examples:%n",
        footer = {"  flight profiles show psp", "  flight profiles diff psp psp-slim", ""})
final class ProfilesCommand extends CatalogueCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            completionCandidates = Actions.class,
            description = "list, show or diff. Default: list.")
    String action = "list";

    @Parameters(
            index = "1..*",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description = "The profile to show, or the two to compare.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "List the abstract profiles too, which others extend.")
    boolean all;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = OutputTarget.TextOrJson.class,
            description = "text or json; to standard output, or with =FILE to a file. Default: text.")
    String format = "text";

    private final Set<String> shown = new TreeSet<>();

    ProfilesCommand(Host host) {
        super(host);
    }

    /** What there is to do, for completion. */
    static final class Actions extends ArrayList<String> {
        Actions() {
            super(List.of("list", "show", "diff"));
        }
    }

    @Override
    public ExitCode call() {
        OutputTarget<Boolean> target = OutputTarget.textOrJson(format);
        boolean toFile = target.file() != null;
        ProfilesReport report = new ProfilesReport(toFile ? Style.PLAIN : style(), toFile ? Wrap.NEVER : width());
        Catalogue catalogue = catalogue();
        switch (action) {
            case "list" -> list(catalogue, report, target);
            case "show" -> show(profile(catalogue, 0, 1), report, target);
            case "diff" -> diff(profile(catalogue, 0, 2), profile(catalogue, 1, 2), report, target);
            default -> throw noAction(catalogue);
        }
        return reportFindings(catalogue);
    }

    private UsageError noAction(Catalogue catalogue) {
        boolean isName = catalogue.find(action).isPresent();
        return new UsageError("there is no action `" + action + "`; "
                + (isName
                        ? "did you mean `flight profiles show " + action + "`?"
                        : Suggestion.hint(action, List.of("list", "show", "diff"))));
    }

    private void list(Catalogue catalogue, ProfilesReport report, OutputTarget<Boolean> target) {
        expectNames(0);
        List<PlatformProfile> listed = new ArrayList<>();
        for (String name : catalogue.names()) {
            Optional<PlatformProfile> profile = catalogue.usable(name);
            if (profile.isEmpty() || all || !profile.get().isAbstract()) {
                shown.add(name);
                profile.ifPresent(listed::add);
            }
        }
        target.write(host, out -> {
            if (target.format()) {
                report.listJson(listed, out);
            } else {
                out.write(report.list(listed));
            }
        });
    }

    private void show(Optional<PlatformProfile> profile, ProfilesReport report, OutputTarget<Boolean> target) {
        profile.ifPresent(found -> target.write(host, out -> {
            if (target.format()) {
                report.showJson(found, out);
            } else {
                out.write(report.show(found));
            }
        }));
    }

    private void diff(
            Optional<PlatformProfile> left,
            Optional<PlatformProfile> right,
            ProfilesReport report,
            OutputTarget<Boolean> target) {
        if (left.isPresent() && right.isPresent()) {
            target.write(host, out -> {
                if (target.format()) {
                    report.diffJson(left.get(), right.get(), out);
                } else {
                    out.write(report.diff(left.get(), right.get()));
                }
            });
        }
    }

    private Optional<PlatformProfile> profile(Catalogue catalogue, int index, int expected) {
        expectNames(expected);
        String name = names.get(index);
        if (catalogue.find(name).isEmpty()) {
            throw new UsageError("there is no profile `" + name + "`; " + Suggestion.hint(name, catalogue.names()));
        }
        shown.add(name);
        return catalogue.usable(name);
    }

    private void expectNames(int expected) {
        if (all && expected > 0) {
            throw new UsageError("--all is for `flight profiles list`");
        }
        if (names.size() != expected) {
            throw new UsageError("`flight profiles " + action + "` takes "
                    + (expected == 0 ? "no name" : expected == 1 ? "one name" : "two names") + ", not " + names.size());
        }
    }

    /** What is wrong with the profiles that were shown, or could not be. */
    private ExitCode reportFindings(Catalogue catalogue) {
        List<Diagnostic> findings = new UsedProfiles(catalogue).findings(shown);
        TextFindings text = new TextFindings(Style.PLAIN, width());
        findings.forEach(finding -> host.err().println(text.text(finding)));
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return wrong ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
