package dev.flight.event;

import dev.flight.unit.ByteSize;

/**
 * The contract's {@code memory-usage-snapshot}: what a session used at one moment.
 *
 * @param timestamp milliseconds since the Unix epoch, 0 to 2^53-1
 * @param fragmentationRatio 1 - largest free / total free; finite, 0 to 1 when {@link SnapshotChecks} finds nothing
 */
public record MemoryUsageSnapshot(
        long timestamp,
        String sessionId,
        String platform,
        MemorySize total,
        MemorySize used,
        MemorySize available,
        float fragmentationRatio) {

    public MemoryUsageSnapshot {
        if (timestamp < 0 || timestamp > ByteSize.MAX_BYTES) {
            throw new IllegalArgumentException("timestamp out of range: " + timestamp);
        }
        if (!Float.isFinite(fragmentationRatio)) {
            throw new IllegalArgumentException("not a finite ratio: " + fragmentationRatio);
        }
    }
}
