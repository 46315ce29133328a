package dev.flight.sim.memory;

import dev.flight.trace.Operation;
import dev.flight.trace.OperationSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Runs a workload on targets. */
public final class MemorySimulation {

    private MemorySimulation() {}

    /** Runs one workload on several targets at once, reading it only once; {@code options} are those of each target. */
    public static List<TargetResult> run(
            OperationSource source,
            List<TargetSetup> targets,
            IntFunction<RunOptions> options,
            PressureListener listener)
            throws IOException {
        List<TargetRun> runs = new ArrayList<>();
        if (targets.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < targets.size(); i++) {
            runs.add(new TargetRun(targets.get(i), source.holders(), options.apply(i), listener));
        }
        Operation operation = new Operation();
        long last = 0;
        long until = options.apply(0).untilNanos();
        while (source.next(operation) && operation.atNanos < until) {
            last = operation.atNanos;
            for (TargetRun run : runs) {
                run.take(operation);
            }
        }
        long end = Math.max(last, options.apply(0).endNanos());
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
