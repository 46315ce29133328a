package dev.flight.analysis;

import java.util.List;

/**
 * What the recording tells of one session.
 *
 * @param samples how many snapshots
 * @param late those out of order
 * @param duplicates those with the timestamp of another
 * @param fromMillis the first moment
 * @param untilMillis the last moment
 * @param limitBytes what it may use; 0 when not known
 * @param lastBytes used at the last moment
 * @param use how much it used
 * @param peakMillis when it used most
 * @param volatility the robust standard deviation of use around its trend, over the median use
 * @param patterns what else stands out
 * @param course how its use went
 */
public record SessionReport(
        String session,
        String platform,
        long samples,
        long late,
        long duplicates,
        long fromMillis,
        long untilMillis,
        long limitBytes,
        double lastBytes,
        Use use,
        long peakMillis,
        double volatility,
        TrendDirection direction,
        LeakVerdict leak,
        List<Pattern> patterns,
        UseCourse course) {

    public SessionReport {
        patterns = List.copyOf(patterns);
    }

    /**
     * Quantiles of use in bytes, over points of the series.
     *
     * @param mean over all samples
     * @param max exact
     */
    public record Use(double mean, double p50, double p90, double p99, double max) {}

    /** The part of its limit that it used at its peak; 0 when the limit is not known. */
    public double peakShare() {
        return limitBytes <= 0 ? 0 : use.max() / limitBytes;
    }
}
