package dev.flight.simulate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.expect.Expectation;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Pressure;
import dev.flight.sim.memory.MemorySimulation;
import dev.flight.sim.memory.MinimumHeap;
import dev.flight.sim.memory.PressureListener;
import dev.flight.sim.memory.RunOptions;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.SnapshotSink;
import dev.flight.sim.memory.TargetResult;
import dev.flight.sim.memory.TargetSetup;
import dev.flight.sim.memory.TargetSetups;
import dev.flight.trace.Trace;
import dev.flight.unit.TimeSpan;
import dev.flight.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Carries out a simulation of memory. */
public final class MemoryJob {

    private static final TimeSpan SNAPSHOTS = TimeSpan.ofMillis(1_000);
    private static final long DEFAULT_SEED = 1;

    private final MemoryRequest request;
    private final List<Diagnostic> findings = new ArrayList<>();
    private boolean usable = true;

    public MemoryJob(MemoryRequest request) {
        this.request = request;
    }

    /** Whether the operations were those of the input: not, when lines of a trace could not be read. */
    public boolean isUsable() {
        return usable;
    }

    /** The expectations that speak of none of the results: they select a target or region that is not there. */
    public static List<String> unmatched(MemoryRequest request, SimulationResult result) {
        List<String> matched = result.expectations().stream()
                .map(each -> each.outcome().expression())
                .toList();
        return request.expectations().stream()
                .map(Expectation::text)
                .filter(text -> !matched.contains(text))
                .toList();
    }

    /** What was found wrong in a trace. */
    public List<Diagnostic> findings() {
        return List.copyOf(findings);
    }

    /** Simulates a manifest or a scenario on each of its targets. */
    public SimulationResult run(MadeUpInput given, String source) {
        MadeUpInput input = request.seed() == null ? given : given.withSeed(request.seed());
        List<SimulationResult.Target> targets = new ArrayList<>();
        for (MemoryTarget target : targets(input)) {
            targets.add(simulate(input, target));
        }
        int replications = input.isRandom() ? request.replications() : 1;
        return result(input.name(), source, input.seed(), replications, targets);
    }

    private List<MemoryTarget> targets(MadeUpInput input) {
        List<MemoryTarget> targets = input.targets(request.catalogue(), request.platforms());
        return variants(targets);
    }

    /** Each target once for each policy asked for. */
    private List<MemoryTarget> variants(List<MemoryTarget> targets) {
        if (request.policies().isEmpty()) {
            return targets;
        }
        List<MemoryTarget> variants = new ArrayList<>();
        for (MemoryTarget target : targets) {
            for (AllocatorPolicy policy : request.policies()) {
                variants.add(target.with(policy));
            }
        }
        return variants;
    }

    private SimulationResult.Target simulate(MadeUpInput input, MemoryTarget target) {
        int runs = input.isRandom() ? request.replications() : 1;
        LeakWatch leaks = new LeakWatch();
        List<TargetResult> results = new ArrayList<>();
        results.add(runOnce(input, target, 0, watched(target, leaks)));
        results.addAll(IntStream.range(1, runs)
                .parallel()
                .mapToObj(i -> runOnce(input, target, i, SnapshotSink.NONE))
                .toList());
        TargetResult first = results.get(0);
        return new SimulationResult.Target(
                first,
                minimumHeap(() -> open(input, target, 0), target.setup(), first),
                Replications.intervals(results),
                leaks.suspicions());
    }

    private TargetResult runOnce(MadeUpInput input, MemoryTarget target, int replication, SnapshotSink sink) {
        try (Workload workload = open(input, target, replication)) {
            Pressure.Response response = platform(target).pressure().response();
            RunOptions options = options(input.endNanos(), sink, interval(target));
            return MemorySimulation.run(
                            workload, List.of(target.setup()), i -> options, new Response(workload, response))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workload open(MadeUpInput input, MemoryTarget target, int replication) {
        return input.open(target, platform(target), replication);
    }

    private static PlatformProfile platform(MemoryTarget target) {
        PlatformProfile profile = target.profile();
        if (profile == null) {
            throw new IllegalStateException("nothing is made up for a heap of no platform");
        }
        return profile;
    }

    private RunOptions options(long endNanos, SnapshotSink sink, TimeSpan interval) {
        long end = request.until() == null ? endNanos : stopNanos();
        return new RunOptions(stopNanos(), end, sink, interval.nanos(), request.check());
    }

    private long stopNanos() {
        TimeSpan until = request.until();
        return until == null ? Long.MAX_VALUE : until.nanos();
    }

    private TimeSpan interval(MemoryTarget target) {
        if (request.snapshotInterval() != null) {
            return request.snapshotInterval();
        }
        PlatformProfile profile = target.profile();
        return profile == null ? SNAPSHOTS : profile.realtime().updateInterval();
    }

    /** What sessions hold goes to the leak test, and to whoever asked for it. */
    private SnapshotSink watched(MemoryTarget target, LeakWatch leaks) {
        MemoryRequest.SnapshotTarget wanted = request.snapshots();
        if (wanted == null) {
            return leaks;
        }
        String platform = target.setup().platform();
        return (atMillis, session, used, total, fragmentation) -> {
            leaks.take(atMillis, session, used, total, fragmentation);
            wanted.take(platform, atMillis, session, used, total, fragmentation);
        };
    }

    private @Nullable Long minimumHeap(MinimumHeap.Workload workload, TargetSetup target, TargetResult result) {
        if (!request.minimumHeap()) {
            return null;
        }
        return MinimumHeap.search(workload, target, result.heap().peakLive(), stopNanos());
    }

    /** Simulates a recorded trace on all targets at once, reading it only once. */
    public SimulationResult run(TraceInput input) throws IOException {
        List<MemoryTarget> targets = variants(traceTargets());
        List<LeakWatch> leaks = new ArrayList<>();
        List<TargetResult> results;
        try (Trace trace = input.open()) {
            List<SnapshotSink> sinks = new ArrayList<>();
            for (MemoryTarget target : targets) {
                leaks.add(new LeakWatch());
                sinks.add(watched(target, leaks.get(leaks.size() - 1)));
            }
            results = MemorySimulation.run(
                    trace,
                    targets.stream().map(MemoryTarget::setup).toList(),
                    i -> options(0, sinks.get(i), interval(targets.get(i))),
                    PressureListener.NOBODY);
            findings.addAll(trace.findings());
            usable = trace.usable();
        }
        List<SimulationResult.Target> all = new ArrayList<>();
        for (int i = 0; usable && i < results.size(); i++) {
            Long minimum = minimumHeap(input::open, targets.get(i).setup(), results.get(i));
            all.add(new SimulationResult.Target(
                    results.get(i), minimum, List.of(), leaks.get(i).suspicions()));
        }
        return result(input.name(), input.name(), DEFAULT_SEED, 1, all);
    }

    private List<MemoryTarget> traceTargets() {
        if (request.heap() != null) {
            return List.of(new MemoryTarget(TargetSetups.custom(request.heap()), null, null));
        }
        List<MemoryTarget> targets = new ArrayList<>();
        for (String name : request.platforms()) {
            request.catalogue()
                    .usable(name)
                    .ifPresent(profile -> TargetSetups.of(profile, Map.of())
                            .ifPresent(setup -> targets.add(new MemoryTarget(setup, profile, null))));
        }
        return targets;
    }

    private SimulationResult result(
            String name, String source, long seed, int replications, List<SimulationResult.Target> targets) {
        List<SimulationResult.Expected> expected = new ArrayList<>();
        request.expectations().forEach(expectation -> {
            for (SimulationResult.Target target : targets) {
                expected.addAll(Expectations.check(expectation, target.result()));
            }
        });
        return new SimulationResult(name, source, seed, replications, targets, expected);
    }
}
