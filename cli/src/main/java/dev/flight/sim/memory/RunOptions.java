package dev.flight.sim.memory;

/**
 * How a target is run.
 *
 * @param untilNanos operations from this moment on are left out; {@link Long#MAX_VALUE} for the end of the workload
 * @param endNanos the run lasts at least until then, if nothing is left to do
 * @param snapshots takes what sessions hold
 * @param snapshotNanos how often
 * @param check whether the heap is checked for consistency all along, which is slow
 */
public record RunOptions(long untilNanos, long endNanos, SnapshotSink snapshots, long snapshotNanos, boolean check) {

    /** All of a workload, and no snapshots. */
    public static final RunOptions ALL = new RunOptions(Long.MAX_VALUE, 0, SnapshotSink.NONE, 0, false);

    public RunOptions withSnapshots(SnapshotSink sink, long everyNanos) {
        return new RunOptions(untilNanos, endNanos, sink, everyNanos, check);
    }
}
