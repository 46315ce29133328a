package dev.flight.sim.memory;

/** Takes how much each session holds of the heap, at equal intervals. */
@FunctionalInterface
public interface SnapshotSink {

    /** Nothing is wanted. */
    SnapshotSink NONE = (atMillis, session, usedBytes, totalBytes, fragmentation) -> {};

    /**
     * Takes what one session holds.
     *
     * @param atMillis the moment on the clock of the workload
     * @param totalBytes what the session may hold: its own limit, or all of the heap
     * @param fragmentation of the heap, 0 to 1
     */
    void take(long atMillis, String session, long usedBytes, long totalBytes, double fragmentation);
}
