package dev.flight.sim.routing;

import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What became of messages: counts, latencies, and the queues that they waited in. Tallies can be added up. */
public final class Tally {

    /** Latencies are kept to three digits, from a microsecond up. */
    private static final long FINEST_NANOS = 1_000;

    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    long published;
    long delivered;
    long acknowledged;
    long duplicates;
    long deduplicated;
    long sent;
    long inFlight;
    long deadLetteredYetDelivered;
    double waitedNanos;
    double servedNanos;
    int depthMax;
    long bytesMax;
    private double latencyNanos;
    private final Map<Fate, long[]> fates = new EnumMap<>(Fate.class);
    private final Histogram latencies = new Histogram(FINEST_NANOS, 2 * FINEST_NANOS, DIGITS);

    /** Nothing yet. */
    public Tally() {
        latencies.setAutoResize(true);
        for (Fate fate : Fate.values()) {
            fates.put(fate, new long[1]);
        }
    }

    /** So many more, or fewer, ended so. */
    public void end(Fate fate, long messages) {
        count(fate)[0] += messages;
    }

    /** One more came to its client, so long after it was published. */
    public void deliver(long nanos) {
        delivered++;
        latencyNanos += nanos;
        latencies.recordValue(nanos);
    }

    /** So many more were published. */
    public void publish(long messages) {
        published += messages;
    }

    /** One more copy came to a client. */
    public void duplicate() {
        duplicates++;
    }

    void add(Tally other) {
        published += other.published;
        delivered += other.delivered;
        acknowledged += other.acknowledged;
        duplicates += other.duplicates;
        deduplicated += other.deduplicated;
        sent += other.sent;
        inFlight += other.inFlight;
        deadLetteredYetDelivered += other.deadLetteredYetDelivered;
        waitedNanos += other.waitedNanos;
        servedNanos += other.servedNanos;
        depthMax = Math.max(depthMax, other.depthMax);
        bytesMax = Math.max(bytesMax, other.bytesMax);
        latencyNanos += other.latencyNanos;
        other.fates.forEach((fate, messages) -> end(fate, messages[0]));
        latencies.add(other.latencies);
    }

    private long[] count(Fate fate) {
        return fates.getOrDefault(fate, new long[1]);
    }

    public long published() {
        return published;
    }

    /** Messages that came to their client, each counted once. */
    public long delivered() {
        return delivered;
    }

    /** Messages whose acknowledgement came back in time. */
    public long acknowledged() {
        return acknowledged;
    }

    /** Copies that a client took for new messages. */
    public long duplicates() {
        return duplicates;
    }

    /** Copies that a client knew by their id. */
    public long deduplicated() {
        return deduplicated;
    }

    /** How often messages were sent to clients. */
    public long sent() {
        return sent;
    }

    /** Messages whose fate was open when the run ended. */
    public long inFlight() {
        return inFlight;
    }

    /** Dead letters that had been delivered all the same, as only their acknowledgements were lost: they count as delivered. */
    public long deadLetteredYetDelivered() {
        return deadLetteredYetDelivered;
    }

    public long ended(Fate fate) {
        return count(fate)[0];
    }

    public long ended(Fate.Kind kind) {
        long sum = 0;
        for (Map.Entry<Fate, long[]> each : fates.entrySet()) {
            sum += each.getKey().kind() == kind ? each.getValue()[0] : 0;
        }
        return sum;
    }

    /** Messages that are neither delivered nor ended. */
    long open() {
        long open = published - delivered;
        for (long[] each : fates.values()) {
            open -= each[0];
        }
        return open;
    }

    /** The mean time from publishing to delivery in milliseconds; 0 when nothing was delivered. */
    public double latencyMean() {
        return delivered == 0 ? 0 : latencyNanos / delivered / NANOS_PER_MILLI;
    }

    /** What a part of the latencies is at most, in milliseconds, to three digits: HdrHistogram (Tene). */
    public double latency(double part) {
        return delivered == 0 ? 0 : latencies.getValueAtPercentile(part * 100) / NANOS_PER_MILLI;
    }

    public double latencyMax() {
        return delivered == 0 ? 0 : latencies.getMaxValue() / NANOS_PER_MILLI;
    }

    /** The deepest queue of one connection that a message of these was in. */
    public int depthMax() {
        return depthMax;
    }

    /** The most bytes that one connection held with a message of these. */
    public long bytesMax() {
        return bytesMax;
    }

    /** How long messages waited in the queues of connections, in all, within the time that is measured. */
    public double waitedNanos() {
        return waitedNanos;
    }

    /** How long brokers worked on messages, in all, within the time that is measured. */
    public double servedNanos() {
        return servedNanos;
    }
}
