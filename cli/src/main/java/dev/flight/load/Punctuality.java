package dev.flight.load;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * How well the schedule was kept. Rates and delays are of the measured messages.
 *
 * @param sent all messages of the schedule that became due, those of the warm-up among them
 * @param measured those behind the warm-up
 * @param refused those of all that could not be handed over, or that the broker did not answer for
 * @param confirmed those of all that the broker answered for; 0 where it does not
 * @param why the first reason for a refusal
 * @param late measured messages that were handed over more than a millisecond after they were due
 * @param enlarged messages of a size that is less than that of their numbers
 * @param intendedPerSecond the rate of the schedule
 * @param achievedPerSecond the rate at which messages were handed over
 * @param delays from the moment when one was due to the one when it was handed over, in nanoseconds
 */
public record Punctuality(
        long sent,
        long measured,
        long refused,
        long confirmed,
        @Nullable String why,
        long late,
        long enlarged,
        double intendedPerSecond,
        double achievedPerSecond,
        Histogram delays) {

    /** What a part of the delays is at most, in milliseconds. */
    public double delay(double part) {
        return delays.getValueAtPercentile(part * 100) / 1e6;
    }

    /** The worst delay in milliseconds. */
    public double worstDelay() {
        return delays.getMaxValue() / 1e6;
    }
}
