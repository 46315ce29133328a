package dev.flight.analysis;

/**
 * A session's use of memory over time, as points in the order of time. A point is one sample, or, where there were more
 * samples than a {@link SeriesBuilder} keeps, a bucket of neighbours.
 *
 * @param millis when; the middle of a bucket
 * @param lows the least used in each, in bytes
 * @param highs the most used in each, in bytes
 * @param means the mean used in each, in bytes
 * @param mean over all samples, in bytes
 * @param limitBytes the session's total in its latest snapshot; 0 when not known
 * @param last what was used in the latest sample, in bytes
 * @param samples how many there were
 * @param late how many came after one with a later timestamp; they stand in their place all the same
 * @param duplicates how many had the timestamp of another; they share its point
 * @param fragmentation the highest in each, 1 - largest free / total free; empty when not known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; millions of points
public record Series(
        String session,
        String platform,
        long[] millis,
        double[] lows,
        double[] highs,
        double[] means,
        double mean,
        long limitBytes,
        double last,
        long samples,
        long late,
        long duplicates,
        double[] fragmentation) {

    /** How many points. */
    public int size() {
        return millis.length;
    }

    public long spanMillis() {
        return size() == 0 ? 0 : millis[size() - 1] - millis[0];
    }

    /** The times in hours since the first point. */
    double[] hours() {
        double[] hours = new double[size()];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = (millis[i] - millis[0]) / 3_600_000.0;
        }
        return hours;
    }

    /** The same against another limit. */
    public Series limitedTo(long bytes) {
        return new Series(
                session,
                platform,
                millis,
                lows,
                highs,
                means,
                mean,
                bytes,
                last,
                samples,
                late,
                duplicates,
                fragmentation);
    }
}
