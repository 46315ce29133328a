package dev.flight.sim.memory;

/** Takes how much each session holds of the heap, at equal intervals. */
@FunctionalInterface
public interface SnapshotSink {

    /** Nothing is wanted. */
    SnapshotSink NONE = (atMillis, session, usedBytes, totalBytes, fragmentation) -> {};

    /** So many snapshots of one state are taken in a row. */
    long MOST_UNCHANGED = 1_000_000;

    /**
     * Every how many-th of the snapshots of a time in which nothing happens is taken: each, unless that is too many. One who
     * needs each refuses what is too many.
     *
     * @throws TooManySnapshots when it refuses
     */
    default long stride(long fromNanos, long untilNanos, long moments) {
        return 1 + (moments - 1) / MOST_UNCHANGED;
    }

    /**
     * Takes what one session holds.
     *
     * @param atMillis the moment on the clock of the workload
     * @param totalBytes what the session may hold: its own limit, or all of the heap
     * @param fragmentation of the heap, 0 to 1
     */
    void take(long atMillis, String session, long usedBytes, long totalBytes, double fragmentation);
}
