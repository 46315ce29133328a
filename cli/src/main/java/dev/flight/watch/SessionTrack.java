package dev.flight.watch;

import dev.flight.event.memory.MemoryAllocation;
import dev.flight.event.memory.MemoryPressure;
import dev.flight.event.memory.MemoryPurpose;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.profile.Pressure;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a session.
 *
 * @param seenMillis when its last snapshot arrived
 * @param intervalMillis the usual time between two, smoothed; 0 while there was one only
 * @param purposes what it keeps for each purpose, by the blocks that it told of; empty when it told of none
 */
public record SessionTrack(
        String id,
        String platform,
        long usedBytes,
        long totalBytes,
        double fragmentation,
        MemoryPressure level,
        History history,
        long seenMillis,
        long intervalMillis,
        Map<MemoryPurpose, Long> purposes) {

    private static final long LATEST_MILLIS = (1L << 53) - 1;

    /** Missing so many intervals makes a session stale. */
    private static final int MISSED = 3;

    /** Snapshots come in bursts; what was seen in the last second is never stale. */
    private static final long NEVER_STALE_MILLIS = 1000;

    /** Copies its map. */
    public SessionTrack {
        purposes = Map.copyOf(purposes);
    }

    /** A session by a snapshot that arrived now, after what was known of it. */
    static SessionTrack after(
            @Nullable SessionTrack before, MemoryUsageSnapshot snapshot, long nowMillis, Pressure pressure) {
        long used = snapshot.used().bytes();
        long total = snapshot.total().bytes();
        long at = Math.max(0, Math.min(LATEST_MILLIS, snapshot.timestamp()));
        MemoryPressure level = before == null ? MemoryPressure.LOW : before.level;
        return new SessionTrack(
                snapshot.sessionId(),
                snapshot.platform(),
                used,
                total,
                snapshot.fragmentationRatio(),
                Thresholds.level(level, ratio(used, total), snapshot.fragmentationRatio(), pressure),
                before == null ? History.starting(at, used) : before.history.with(at, used),
                nowMillis,
                before == null ? 0 : before.intervalUntil(nowMillis),
                before == null ? Map.of() : before.purposes);
    }

    /** With a block more or, where it was freed, less. What was taken before anyone watched is not known. */
    SessionTrack with(MemoryAllocation block) {
        long size = block.size().bytes();
        Map<MemoryPurpose, Long> kept = new EnumMap<>(MemoryPurpose.class);
        kept.putAll(purposes);
        kept.merge(block.purpose(), block.freedAt().isPresent() ? -size : size, Long::sum);
        kept.values().removeIf(bytes -> bytes <= 0);
        return keeping(kept);
    }

    private SessionTrack keeping(Map<MemoryPurpose, Long> bytes) {
        return new SessionTrack(
                id, platform, usedBytes, totalBytes, fragmentation, level, history, seenMillis, intervalMillis, bytes);
    }

    private long intervalUntil(long nowMillis) {
        long last = Math.max(0, nowMillis - seenMillis);
        return intervalMillis == 0 ? last : (7 * intervalMillis + last) / 8;
    }

    double usedRatio() {
        return ratio(usedBytes, totalBytes);
    }

    private static double ratio(long used, long total) {
        return total == 0 ? 0 : (double) used / total;
    }

    /** Whether it was silent for more than three of its intervals. */
    public boolean isStale(long nowMillis) {
        long away = nowMillis - seenMillis;
        return intervalMillis > 0 && away > NEVER_STALE_MILLIS && away > MISSED * intervalMillis;
    }

    /** How fast its use grows; negative where it shrinks. */
    public double bytesPerSecond() {
        return history.bytesPerSecond();
    }

    Trend trend() {
        return Trend.of(history, totalBytes);
    }

    /** The seconds until its memory is full when it goes on as now; infinite when it does not grow. */
    double secondsToFull() {
        double rate = history.bytesPerSecond();
        return trend() == Trend.RISING ? Math.max(0, totalBytes - usedBytes) / rate : Double.POSITIVE_INFINITY;
    }
}
