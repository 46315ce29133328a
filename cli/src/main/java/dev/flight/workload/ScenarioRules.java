package dev.flight.workload;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Suggestion;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.manifest.Targets;
import dev.flight.profile.Region;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the names in a scenario against what there is of that name: sessions, components, regions. */
public final class ScenarioRules {

    private final MemoryScenario scenario;
    private final Findings findings = new Findings();

    private ScenarioRules(MemoryScenario scenario) {
        this.scenario = scenario;
    }

    /** What is wrong with a scenario on its targets. Of sessions nothing is said when not all of them could be read. */
    public static List<Diagnostic> check(MemoryScenario scenario, Targets targets) {
        ScenarioRules rules = new ScenarioRules(scenario);
        if (scenario.manifest().complete()) {
            scenario.phases().forEach(rules::checkSession);
        }
        scenario.phases().forEach(rules::checkComponent);
        for (Phase phase : scenario.phases()) {
            targets.known().forEach(target -> rules.checkRegion(phase, target));
        }
        return rules.findings.all();
    }

    private void checkSession(Phase phase) {
        Set<String> ids =
                scenario.manifest().sessions().stream().map(Session::id).collect(Collectors.toCollection(TreeSet::new));
        String named = phase instanceof Storm storm
                ? storm.session()
                : phase instanceof BlockPhase asking ? asking.blocks().holder().session() : null;
        if (named != null && !ids.contains(named)) {
            report("scenario/unknown-session", phase, "session")
                    .says("there is no session `" + named + "` in the manifest")
                    .hint(Suggestion.hint(named, ids))
                    .addTo(findings);
        }
    }

    private void checkComponent(Phase phase) {
        if (!(phase instanceof Unload unload)) {
            return;
        }
        Set<String> before = loads().filter(
                        load -> load.slot().start().compareTo(unload.slot().start()) < 0)
                .map(Load::component)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!before.contains(unload.component())) {
            report("scenario/unknown-component", phase, "component")
                    .says("no phase before " + unload.slot().start() + " loads the component `" + unload.component()
                            + "`")
                    .hint(Suggestion.hint(unload.component(), before))
                    .addTo(findings);
        }
    }

    private Stream<Load> loads() {
        return scenario.phases().stream().filter(Load.class::isInstance).map(Load.class::cast);
    }

    private void checkRegion(Phase phase, Target target) {
        String named =
                phase instanceof BlockPhase asking ? asking.blocks().holder().region() : null;
        boolean isThere = target.profile()
                .memory()
                .region(named == null ? "main" : named)
                .filter(Region::accessible)
                .isPresent();
        if (named != null && !isThere) {
            report("scenario/unknown-region", phase, "region")
                    .says(target.name() + " has no region `" + named + "` that a program may use")
                    .hint(Suggestion.hint(named, regions(target)))
                    .addTo(findings);
        }
    }

    private static List<String> regions(Target target) {
        return target.profile().memory().regions().stream()
                .filter(Region::accessible)
                .map(Region::name)
                .toList();
    }

    private static Finding report(String rule, Phase phase, String field) {
        Location at = phase.slot().node().location(field);
        return Finding.error(rule, at, phase.slot().node().pointer(field));
    }
}
