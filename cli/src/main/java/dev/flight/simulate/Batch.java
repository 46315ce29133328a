package dev.flight.simulate;

import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Pressure;
import dev.flight.sim.memory.PressureListener;
import dev.flight.trace.OperationSource;
import dev.flight.workload.Workload;
import java.io.IOException;
import java.util.List;

/** Targets that take the same operations, and so can be run at once. */
sealed interface Batch {

    List<MemoryTarget> targets();

    /** When it ends, even where its last operation is earlier. */
    long endNanos();

    /** Runs the operations from their start; replications count from 0. */
    <R> R run(int replication, Simulation<R> simulation) throws IOException;

    /** The operations from their start, for one who does not react to pressure. */
    OperationSource open() throws IOException;

    /** Takes operations, and tells whoever makes them up of pressure. */
    @FunctionalInterface
    interface Simulation<R> {
        R of(OperationSource source, PressureListener listener) throws IOException;
    }

    /** A target that operations are made up for, since platforms differ in what they do. */
    record MadeUp(MadeUpInput input, MemoryTarget target) implements Batch {

        @Override
        public List<MemoryTarget> targets() {
            return List.of(target);
        }

        @Override
        public long endNanos() {
            return input.endNanos();
        }

        @Override
        public <R> R run(int replication, Simulation<R> simulation) throws IOException {
            Pressure.Response response = platform().pressure().response();
            try (Workload workload = input.open(target, platform(), replication)) {
                return simulation.of(workload, new Response(workload, response));
            }
        }

        @Override
        public OperationSource open() {
            return input.open(target, platform(), 0);
        }

        private PlatformProfile platform() {
            PlatformProfile profile = target.profile();
            if (profile == null) {
                throw new IllegalStateException("nothing is made up for a heap of no platform");
            }
            return profile;
        }
    }

    /** All targets of a trace, which is read only once. */
    record Recorded(TraceInput input, List<MemoryTarget> targets) implements Batch {

        public Recorded {
            targets = List.copyOf(targets);
        }

        @Override
        public long endNanos() {
            return 0;
        }

        @Override
        public <R> R run(int replication, Simulation<R> simulation) throws IOException {
            try (OperationSource trace = open()) {
                return simulation.of(trace, PressureListener.NOBODY);
            }
        }

        @Override
        public OperationSource open() throws IOException {
            return input.open();
        }
    }
}
