package dev.flight.sim.memory;

import dev.flight.trace.Operation;
import dev.flight.trace.OperationSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs a workload on targets. */
public final class MemorySimulation {

    private MemorySimulation() {}

    /** Runs one workload on several targets at once, reading it only once. */
    public static List<TargetResult> run(
            OperationSource source, List<TargetSetup> targets, RunOptions options, PressureListener listener)
            throws IOException {
        List<TargetRun> runs = new ArrayList<>();
        for (TargetSetup target : targets) {
            runs.add(new TargetRun(target, source.holders(), options, listener));
        }
        Operation operation = new Operation();
        long last = 0;
        while (source.next(operation) && operation.atNanos < options.untilNanos()) {
            last = operation.atNanos;
            for (TargetRun run : runs) {
                run.take(operation);
            }
        }
        long end = Math.max(last, options.endNanos());
        return runs.stream().map(run -> run.finish(end)).toList();
    }

    /** Whether a workload runs to its end, or to a moment, without a failed allocation on the heap; ends at the first. */
    static boolean survives(OperationSource source, TargetSetup target, long untilNanos) throws IOException {
        TargetRun run = new TargetRun(target, source.holders(), RunOptions.ALL, PressureListener.NOBODY);
        Operation operation = new Operation();
        while (source.next(operation) && operation.atNanos < untilNanos) {
            run.take(operation);
            if (run.heapFailed()) {
                return false;
            }
        }
        return true;
    }
}
