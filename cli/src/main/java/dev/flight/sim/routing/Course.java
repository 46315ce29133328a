package dev.flight.sim.routing;

import java.util.EnumMap;
import java.util.Map;

/** How things went for some clients in the course of the run: one figure for each of equally long parts of it. */
public final class Course {

    /** So many parts: as many as a plot can show. */
    public static final int PARTS = 240;

    private final double[] queued = new double[PARTS];
    private final long[] delivered = new long[PARTS];
    private final double[] latencyNanos = new double[PARTS];
    private final Map<Fate, long[]> fates = new EnumMap<>(Fate.class);
    private int part;
    private int runs = 1;

    /** The next part begins, with so many messages waiting. */
    void next(long waiting) {
        queued[part] = waiting;
        part = Math.min(part + 1, PARTS - 1);
    }

    void deliver(long nanos) {
        delivered[part]++;
        latencyNanos[part] += nanos;
    }

    void end(Fate fate, long messages) {
        fates.computeIfAbsent(fate, any -> new long[PARTS])[part] += messages;
    }

    void add(Course other) {
        runs += other.runs;
        for (int i = 0; i < PARTS; i++) {
            queued[i] += other.queued[i];
            delivered[i] += other.delivered[i];
            latencyNanos[i] += other.latencyNanos[i];
        }
        other.fates.forEach((fate, counts) -> {
            long[] own = fates.computeIfAbsent(fate, any -> new long[PARTS]);
            for (int i = 0; i < PARTS; i++) {
                own[i] += counts[i];
            }
        });
    }

    /** The messages that wait in all queues at the end of a part: the mean of the replications. */
    public double queued(int i) {
        return queued[i] / runs;
    }

    /** The messages delivered in a part: the mean of the replications. */
    public double delivered(int i) {
        return (double) delivered[i] / runs;
    }

    /** The mean latency of what was delivered in a part, in milliseconds; NaN when nothing was. */
    public double latencyMean(int i) {
        return delivered[i] == 0 ? Double.NaN : latencyNanos[i] / delivered[i] / 1e6;
    }

    /** The messages that ended so in a part: the mean of the replications. */
    public double ended(Fate fate, int i) {
        long[] counts = fates.get(fate);
        return counts == null ? 0 : (double) counts[i] / runs;
    }

    /** Whether a message ended so. */
    public boolean has(Fate fate) {
        return fates.containsKey(fate);
    }
}
