package dev.flight.simulate;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Severity;
import dev.flight.expect.Expectation;
import dev.flight.input.Input;
import dev.flight.input.Loaded;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutingScenario;
import dev.flight.routing.RoutingScenarioReader;
import dev.flight.routing.rule.RoutingRules;
import dev.flight.sim.routing.RoutingExpectations;
import dev.flight.sim.routing.RoutingGroups;
import dev.flight.sim.routing.RoutingOptions;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.RoutingSimulation;
import dev.flight.sim.routing.RoutingTrace;
import dev.flight.sim.routing.Selection;
import dev.flight.validate.Suppressions;
import dev.flight.yaml.Document;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out a simulation of routing. */
public final class RoutingJob {

    private final RoutingRequest request;
    private final RoutingScenario scenario;
    private final String source;
    private final List<Expectation<Selection>> expectations = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private RoutingJob(RoutingRequest request, RoutingScenario scenario, String source) {
        this.request = request;
        this.scenario = changed(scenario, request);
        this.source = source;
    }

    private static RoutingScenario changed(RoutingScenario own, RoutingRequest request) {
        RoutingScenario scenario = request.seed() == null ? own : own.withSeed(request.seed());
        scenario = request.replications() == null ? scenario : scenario.withReplications(request.replications());
        return request.until() == null ? scenario : LoadEnd.at(request.until(), scenario);
    }

    /** Reads the scenario that is to be simulated; what is wrong with it are findings. */
    public static Checked<RoutingJob> read(Input input, RoutingRequest request) {
        Loaded loaded = Loaded.of(input, new YamlReader());
        Document document = loaded.document();
        List<Diagnostic> findings = new ArrayList<>(loaded.findings());
        if (document == null) {
            return new Checked<>(null, findings);
        }
        if (!loaded.kind().equals(Loaded.ROUTING)) {
            findings.add(otherKind(loaded, document));
            return new Checked<>(null, findings);
        }
        Checked<RoutingScenario> read = RoutingScenarioReader.read(document.root(), request.catalogue(), input.path());
        findings.addAll(read.findings());
        RoutingScenario scenario = read.value();
        RoutingJob job = scenario == null ? null : of(scenario, request, input.name(), findings);
        if (job != null) {
            findings.addAll(Suppressions.kept(document, RoutingRules.check(job.scenario)));
        }
        boolean usable = findings.stream().noneMatch(each -> each.severity() == Severity.ERROR);
        return new Checked<>(usable ? job : null, findings);
    }

    private static Diagnostic otherKind(Loaded loaded, Document document) {
        if (!loaded.kind().equals(Loaded.MANIFEST) && !loaded.kind().equals(Loaded.SCENARIO)) {
            return loaded.unknownKind(document);
        }
        Mapping root = (Mapping) document.root();
        return Finding.error("file/kind", root.location("kind"), root.pointer("kind"))
                .says("`" + loaded.kind() + "` has no messages to route")
                .hint("write `kind: " + Loaded.ROUTING + "`, or run `flight simulate memory` on it")
                .diagnostic();
    }

    private static RoutingJob of(
            RoutingScenario scenario, RoutingRequest request, String source, List<Diagnostic> findings) {
        RoutingJob job = new RoutingJob(request, scenario, source);
        RoutingGroups groups = RoutingGroups.of(scenario);
        RoutingExpectations own = RoutingExpectations.read(scenario.expect(), groups);
        findings.addAll(own.findings());
        job.expectations.addAll(own.expectations());
        job.expectations.addAll(request.expectations());
        return job;
    }

    /** What of the request the scenario cannot answer; null when it can answer all of it. */
    public @Nullable String mistake() {
        Set<String> names = names();
        for (String name : request.only()) {
            if (!names.contains(name)) {
                return "--platform: there are no clients `" + name + "` in " + source + "; it has "
                        + String.join(", ", names);
            }
        }
        if (scenario.warmup().compareTo(scenario.loadEnd()) >= 0) {
            return "--for: the load would end at " + scenario.loadEnd() + ", before the warm-up of " + scenario.warmup()
                    + " is over: no message would be counted";
        }
        return request.expectations().stream()
                .flatMap(each -> RoutingExpectations.unmatched(each, RoutingGroups.of(scenario)).stream())
                .map(mistake -> "--expect: " + mistake.problem() + "; " + mistake.hint())
                .findFirst()
                .orElse(null);
    }

    /** The scenario as it is run, with what the request changes. */
    public RoutingScenario scenario() {
        return scenario;
    }

    /** What is expected, by the scenario and the request. */
    public List<Expectation<Selection>> expectations() {
        return List.copyOf(expectations);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Clients clients : scenario.clients()) {
            names.add(clients.platform());
            names.add(clients.name());
        }
        return names;
    }

    /** Expectations that were not checked, as all that they speak of is not reported. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * Simulates all of the scenario and reports what is asked for. The clients that are not reported are simulated all
     * the same: they share the brokers and the load.
     *
     * @param trace is told what happens in the first replication; null for nobody
     */
    public RoutingResult run(@Nullable RoutingTrace trace, RoutingRequest.Watch watch) {
        double nanos = (double) scenario.loadEnd().nanos() * scenario.replications();
        RoutingOptions options =
                new RoutingOptions(source, request.threads(), request.check(), trace, watch.over(nanos));
        RoutingResult result = only(RoutingSimulation.run(scenario, options));
        List<Expectation.Outcome> outcomes = new ArrayList<>();
        for (Expectation<Selection> expectation : expectations) {
            Selection selection = Selection.of(result, expectation.selectors());
            if (selection.groups().isEmpty()) {
                leftOut.add(expectation.text());
            } else {
                outcomes.add(expectation.check(selection));
            }
        }
        return result.with(outcomes);
    }

    private RoutingResult only(RoutingResult all) {
        if (request.only().isEmpty()) {
            return all;
        }
        return new RoutingResult(
                all.name(),
                all.source(),
                all.seed(),
                all.replications(),
                all.from(),
                all.to(),
                all.groups().stream()
                        .filter(each -> isAskedFor(each.clients(), each.platform()))
                        .toList(),
                all.clients().stream()
                        .filter(each -> isAskedFor(each.clients(), each.platform()))
                        .toList(),
                all.brokers(),
                all.faults(),
                all.servers(),
                all.events(),
                all.expectations());
    }

    private boolean isAskedFor(String clients, String platform) {
        return request.only().contains(clients) || request.only().contains(platform);
    }
}
