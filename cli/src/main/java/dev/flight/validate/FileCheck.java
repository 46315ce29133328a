package dev.flight.validate;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.input.Input;
import dev.flight.input.Loaded;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Targets;
import dev.flight.manifest.rule.Rules;
import dev.flight.manifest.rule.Subject;
import dev.flight.profile.Catalogue;
import dev.flight.profile.rule.ProfileRules;
import dev.flight.routing.RoutingScenario;
import dev.flight.routing.RoutingScenarioReader;
import dev.flight.routing.rule.RoutingRules;
import dev.flight.sim.routing.RoutingExpectations;
import dev.flight.sim.routing.RoutingGroups;
import dev.flight.workload.MemoryScenario;
import dev.flight.workload.ScenarioFiles;
import dev.flight.workload.ScenarioRules;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks one file: reads it, finds out what it is, applies the rules for that, and takes out what it says to ignore. A
 * manifest brings what is wrong with the profiles that it is held against.
 */
final class FileCheck {

    /** What a comment may ignore. */
    static final Set<String> RULES = rules();

    /** What is said of a list of platforms, whatever the sessions. */
    private static final Set<String> OF_PLATFORMS = Set.of("manifest/unknown-platform", "manifest/duplicate-id");

    private final YamlReader reader = new YamlReader();
    private final Catalogue catalogue;
    private final UsedProfiles profiles;
    private final List<String> platforms;

    FileCheck(Catalogue catalogue, List<String> platforms) {
        this.catalogue = catalogue;
        this.profiles = new UsedProfiles(catalogue);
        this.platforms = platforms;
    }

    private static Set<String> rules() {
        Set<String> ids = new HashSet<>();
        Rules.ALL.forEach(rule -> ids.add(rule.id()));
        ProfileRules.ALL.forEach(rule -> ids.add(rule.id()));
        RoutingRules.ALL.forEach(rule -> ids.add(rule.id()));
        return Set.copyOf(ids);
    }

    Outcome check(Input input) {
        Loaded loaded = Loaded.of(input, reader);
        Document document = loaded.document();
        if (document == null) {
            return new Outcome(loaded.findings(), List.of(), Set.of(input.name()));
        }
        return loaded.isForeign() ? Outcome.NOTHING : check(loaded, document);
    }

    private Outcome check(Loaded loaded, Document document) {
        List<Diagnostic> findings = new ArrayList<>(loaded.findings());
        Set<String> used = new TreeSet<>();
        findings.addAll(
                switch (loaded.kind()) {
                    case Loaded.MANIFEST -> manifest(document, used);
                    case Loaded.SCENARIO -> scenario(loaded.input(), document, used);
                    case Loaded.ROUTING -> routing(loaded.input(), document, used);
                    case Loaded.PROFILE -> ProfileCheck.check(catalogue, loaded, document);
                    default -> List.of(loaded.unknownKind(document));
                });
        Outcome outcome = suppress(document, findings);
        for (String name : used) {
            outcome = outcome.and(profiles.of(name));
        }
        return outcome;
    }

    private List<Diagnostic> manifest(Document document, Set<String> used) {
        Checked<AllocationManifest> manifest = ManifestReader.read(document.root());
        List<Diagnostic> findings = new ArrayList<>(manifest.findings());
        if (manifest.value() != null) {
            Targets targets = Targets.of(manifest.value(), catalogue, platforms);
            used.addAll(targets.profiles());
            findings.addAll(Rules.check(new Subject(manifest.value(), targets, catalogue)));
        }
        return findings;
    }

    /**
     * A scenario's own sessions are a manifest's, but how well they fit is for the simulation to say: only errors count. Of
     * a manifest in a file, that file's validation says what is wrong.
     */
    private List<Diagnostic> scenario(Input input, Document document, Set<String> used) {
        Checked<MemoryScenario> read =
                ScenarioFiles.beside(input.path(), reader).read(document.root());
        List<Diagnostic> findings = new ArrayList<>(read.findings());
        MemoryScenario scenario = read.value();
        if (scenario != null) {
            Targets targets = Targets.of(scenario.manifest(), catalogue, platforms);
            used.addAll(targets.profiles());
            findings.addAll(ScenarioRules.check(scenario, targets));
            Rules.check(new Subject(scenario.manifest(), targets, catalogue)).stream()
                    .filter(each -> each.severity() == Severity.ERROR)
                    .filter(each -> scenario.file() == null ? !isSaid(each, scenario) : isOfPlatforms(each, input))
                    .forEach(findings::add);
        }
        return findings;
    }

    private List<Diagnostic> routing(Input input, Document document, Set<String> used) {
        Checked<RoutingScenario> read = RoutingScenarioReader.read(document.root(), catalogue, input.path());
        List<Diagnostic> findings = new ArrayList<>(read.findings());
        RoutingScenario scenario = read.value();
        if (scenario != null) {
            used.addAll(scenario.platforms());
            findings.addAll(RoutingRules.check(scenario));
            findings.addAll(RoutingExpectations.read(scenario.expect(), RoutingGroups.of(scenario))
                    .findings());
        }
        return findings;
    }

    /** That there is no list of platforms, reading a scenario has said. */
    private static boolean isSaid(Diagnostic finding, MemoryScenario scenario) {
        return finding.rule().equals("manifest/no-target") && scenario.node().get("platforms") == null;
    }

    private static boolean isOfPlatforms(Diagnostic finding, Input input) {
        return OF_PLATFORMS.contains(finding.rule()) && finding.at().file().equals(input.name());
    }

    private Outcome suppress(Document document, List<Diagnostic> findings) {
        Suppressions suppressions = new Suppressions(document, RULES);
        Set<String> file = Set.of(document.source().file());
        Outcome outcome = Suppressions.sort(findings, List.of(suppressions), file);
        // Held against other platforms than its own, a file need not show what its comments speak of.
        return outcome.and(new Outcome(suppressions.findings(platforms.isEmpty()), List.of(), file));
    }
}
