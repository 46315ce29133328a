package dev.flight.simulate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.expect.Expectation;
import dev.flight.sim.memory.MemorySimulation;
import dev.flight.sim.memory.MinimumHeap;
import dev.flight.sim.memory.PressureListener;
import dev.flight.sim.memory.RunOptions;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.SnapshotSink;
import dev.flight.sim.memory.TargetResult;
import dev.flight.trace.OperationSource;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Carries out a simulation of memory. */
public final class MemoryJob {

    private static final TimeSpan SNAPSHOTS = TimeSpan.ofMillis(1_000);

    private final MemoryRequest request;
    private final List<Diagnostic> findings = new ArrayList<>();
    private boolean usable = true;
    private long brokenLine;

    public MemoryJob(MemoryRequest request) {
        this.request = request;
    }

    /** Whether the operations were those of the input: not, when lines of a trace could not be read. */
    public boolean isUsable() {
        return usable;
    }

    /** The line of a trace from which on it is not usable, 0 for none: snapshots end there. */
    public long brokenLine() {
        return brokenLine;
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

    /**
     * Simulates an input on each of its targets.
     *
     * @param source where it was read from
     */
    public SimulationResult run(WorkloadInput given, String source) throws IOException {
        WorkloadInput input = request.seed() == null ? given : given.withSeed(request.seed());
        int replications = input.isRandom() ? request.replications() : 1;
        List<SimulationResult.Target> targets = new ArrayList<>();
        for (Batch batch : new Batches(request).of(input)) {
            targets.addAll(simulate(batch, replications));
        }
        return new SimulationResult(input.name(), source, input.seed(), replications, targets, expected(targets));
    }

    private List<SimulationResult.Target> simulate(Batch batch, int replications) throws IOException {
        List<LeakWatch> leaks =
                batch.targets().stream().map(target -> new LeakWatch()).toList();
        List<List<TargetResult>> runs = new ArrayList<>();
        runs.add(batch.run(0, (source, listener) -> watched(batch, source, listener, leaks)));
        runs.addAll(IntStream.range(1, replications)
                .parallel()
                .mapToObj(replication -> again(batch, replication))
                .toList());
        List<SimulationResult.Target> targets = new ArrayList<>();
        for (int i = 0; usable && i < batch.targets().size(); i++) {
            int target = i;
            List<TargetResult> results =
                    runs.stream().map(run -> run.get(target)).toList();
            targets.add(new SimulationResult.Target(
                    results.get(0),
                    minimumHeap(batch, batch.targets().get(i), results.get(0)),
                    Replications.intervals(results),
                    leaks.get(i).suspicions()));
        }
        return targets;
    }

    /** The first replication, whose snapshots are taken and whose findings count. */
    private List<TargetResult> watched(
            Batch batch, OperationSource source, PressureListener listener, List<LeakWatch> leaks) throws IOException {
        List<SnapshotSink> sinks = new ArrayList<>();
        for (int i = 0; i < batch.targets().size(); i++) {
            sinks.add(sink(batch.targets().get(i), leaks.get(i), source));
        }
        List<TargetResult> results = run(batch, source, listener, sinks::get);
        findings.addAll(source.findings());
        usable &= source.usable();
        brokenLine = source.brokenLine();
        return results;
    }

    private SnapshotSink sink(MemoryTarget target, LeakWatch leaks, OperationSource source) {
        MemoryRequest.SnapshotTarget wanted = request.snapshots();
        return wanted == null ? leaks : new Watch(target.setup().platform(), leaks, wanted, source);
    }

    private List<TargetResult> again(Batch batch, int replication) {
        try {
            return batch.run(
                    replication, (source, listener) -> run(batch, source, listener, target -> SnapshotSink.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TargetResult> run(
            Batch batch, OperationSource source, PressureListener listener, IntFunction<SnapshotSink> sinks)
            throws IOException {
        List<MemoryTarget> targets = batch.targets();
        return MemorySimulation.run(
                source,
                targets.stream().map(MemoryTarget::setup).toList(),
                i -> options(batch, sinks.apply(i), interval(targets.get(i))),
                listener);
    }

    private RunOptions options(Batch batch, SnapshotSink sink, TimeSpan interval) {
        long end = request.until() == null ? batch.endNanos() : stopNanos();
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
        return target.profile() == null
                ? SNAPSHOTS
                : target.profile().realtime().updateInterval();
    }

    private @Nullable Long minimumHeap(Batch batch, MemoryTarget target, TargetResult result) {
        return request.minimumHeap()
                ? MinimumHeap.search(batch::open, target.setup(), result.heap().peakLive(), stopNanos())
                : null;
    }

    private List<SimulationResult.Expected> expected(List<SimulationResult.Target> targets) {
        List<SimulationResult.Expected> expected = new ArrayList<>();
        request.expectations().forEach(expectation -> {
            for (SimulationResult.Target target : targets) {
                expected.addAll(Expectations.check(expectation, target.result()));
            }
        });
        return expected;
    }
}
