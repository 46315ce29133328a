package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Findings;
import dev.flight.input.Input;
import dev.flight.input.Loaded;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Targets;
import dev.flight.manifest.rule.Rules;
import dev.flight.manifest.rule.Subject;
import dev.flight.plan.Plan;
import dev.flight.plan.Planner;
import dev.flight.profile.Catalogue;
import dev.flight.report.PlanJson;
import dev.flight.report.PlanText;
import dev.flight.report.Style;
import dev.flight.unit.Ratio;
import dev.flight.validate.UsedProfiles;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flight plan}. */
@Command(
        header = "Which VM to choose, how many sessions fit, and the worst case.",
        description =
                "For each manifest: how many sessions fit on each platform, and the heap that is large enough in whatever"
                        + " order blocks are allocated and freed. Where a VM is asked for, also what the manifest needs of each"
                        + " VM size's resources, which resource runs out first, the size to choose, and how many VMs all sessions"
                        + " together need. What is wrong with the manifests, and with profiles of yours that the plan is for, goes"
                        + " to standard error.",
        footerHeading = "Examples:%n",
        footer = {
            "  flight plan fleet.yaml",
            "  flight plan --headroom 25%% --format json fleet.yaml",
            "  flight plan --vm game.yaml          # would it fit on a VM?",
            ""
        })
final class PlanCommand extends ManifestCommand {

    @Option(
            names = "--vm",
            description =
                    "Weigh the VM sizes also for manifests that name no VM. Without it they are weighed for manifests that"
                            + " have `vm` or a VM among their platforms, and when --platform names a VM.")
    boolean vm;

    @Option(
            names = "--headroom",
            paramLabel = "RATIO",
            description =
                    "The part of its memory that a recommended VM must leave free, as 25%% or 0.25. Default: 15%%.")
    String headroom = "15%";

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = OutputTarget.TextOrJson.class,
            description = "text or json; to standard output, or with =FILE to a file. Default: text.")
    String format = "text";

    private final YamlReader reader = new YamlReader();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();

    PlanCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() {
        OutputTarget<Boolean> target = OutputTarget.textOrJson(format);
        Catalogue catalogue = catalogueWithPlatforms();
        Planner planner = new Planner(Targets.virtualMachines(catalogue), headroom());
        Inputs inputs = Inputs.of(files, host);
        findings.addAll(inputs.missing());
        List<Plan> plans = new ArrayList<>();
        for (Input input : inputs.inputs()) {
            plan(input, catalogue, planner, plans);
        }
        findings.addAll(new UsedProfiles(catalogue).findings(used));
        boolean single = files.size() == 1 && inputs.inputs().size() == 1;
        if (target.format() || !plans.isEmpty()) {
            target.write(host, out -> {
                if (target.format()) {
                    PlanJson.write(plans, single, out);
                } else {
                    PlanText text = new PlanText(target.file() == null ? style() : Style.PLAIN);
                    out.write(String.join("\n", plans.stream().map(text::text).toList()));
                }
            });
        }
        return exitCode(plans);
    }

    private Ratio headroom() {
        Ratio ratio = Parsing.value("--headroom", Ratio.parse(headroom));
        if (ratio.compareTo(Ratio.WHOLE) >= 0) {
            throw new UsageError(
                    "--headroom is " + headroom + "; something has to be left to use: write less than 100%");
        }
        return ratio;
    }

    private void plan(Input input, Catalogue catalogue, Planner planner, List<Plan> plans) {
        Loaded loaded = Loaded.of(input, reader);
        Document document = loaded.document();
        findings.addAll(loaded.findings());
        if (document == null || (!input.expected() && !loaded.kind().equals(Loaded.MANIFEST))) {
            return;
        }
        if (!loaded.kind().equals(Loaded.MANIFEST)) {
            findings.add(loaded.unknownKind(document));
            return;
        }
        Checked<AllocationManifest> read = ManifestReader.read(document.root());
        findings.addAll(read.findings());
        if (read.value() != null && !read.hasErrors() && loaded.findings().isEmpty()) {
            Targets targets = Targets.of(read.value(), catalogue, platforms);
            findings.addAll(leftOut(new Subject(read.value(), targets, catalogue)));
            Plan plan = planner.plan(read.value(), targets.known(), vm);
            plans.add(plan);
            used.addAll(targets.profiles());
            if (plan.asksForVm()) {
                used.addAll(Targets.virtualMachineNames(catalogue));
            }
        }
    }

    /**
     * A plan says itself what does not fit; but it cannot plan for a name that means nothing, nor count memory of a region
     * that a platform does not have.
     */
    private static List<Diagnostic> leftOut(Subject subject) {
        Findings found = new Findings();
        Rules.ALL.stream()
                .filter(rule ->
                        rule.id().startsWith("manifest/unknown-") || rule.id().startsWith("manifest/region-not-"))
                .forEach(rule -> rule.check(subject, found));
        return found.all();
    }

    private ExitCode exitCode(List<Plan> plans) {
        findings.sort(Diagnostic.ORDER);
        tell(findings);
        if (isUnreadable(findings)) {
            return ExitCode.ENVIRONMENT;
        }
        boolean nothingFits = plans.stream().anyMatch(plan -> plan.asksForVm() && plan.recommended() == null);
        return hasErrors(findings) || nothingFits ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
