package dev.flight.simulate;

import dev.flight.sim.memory.SnapshotSink;
import dev.flight.sim.memory.TooManySnapshots;
import dev.flight.trace.OperationSource;

/**
 * Gives what sessions hold to the leak test and to whoever asked for it; to the latter each of the snapshots, at equal
 * intervals, but none from the first operation on that could not be read.
 */
record Watch(String platform, LeakWatch leaks, MemoryRequest.SnapshotTarget wanted, OperationSource source)
        implements SnapshotSink {

    @Override
    public void take(long atMillis, String session, long used, long total, double fragmentation) {
        leaks.take(atMillis, session, used, total, fragmentation);
        if (source.usable()) {
            wanted.take(platform, atMillis, session, used, total, fragmentation);
        }
    }

    @Override
    public long stride(long fromNanos, long untilNanos, long moments) {
        if (source.usable() && moments > MOST_UNCHANGED) {
            throw new TooManySnapshots(fromNanos, untilNanos, moments);
        }
        return leaks.stride(fromNanos, untilNanos, moments);
    }
}
