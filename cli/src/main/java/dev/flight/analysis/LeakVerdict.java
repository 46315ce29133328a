package dev.flight.analysis;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Whether a session leaks.
 *
 * @param kind what was found
 * @param slopeBytesPerHour how fast the floor of its use rises (Theil-Sen, of its second half when growth quickens); negative
 *     when it falls
 * @param slopeLowBytesPerHour the lower end of the slope's 95 % confidence interval
 * @param slopeHighBytesPerHour its upper end
 * @param confidence that the floor has a trend at all: 1 - p of the Mann-Kendall test, 0 to 1
 * @param floorBytes where the floor stands at the end
 * @param sinceMillis when the growth began, as far as the series shows
 * @param exhaustedInMillis how long after the series' end the floor reaches the limit; empty without leak or limit
 * @param predictedPeakBytes the peak after as long again as was observed, no more than the limit; empty without leak
 */
public record LeakVerdict(
        Kind kind,
        double slopeBytesPerHour,
        double slopeLowBytesPerHour,
        double slopeHighBytesPerHour,
        double confidence,
        double floorBytes,
        long sinceMillis,
        OptionalLong exhaustedInMillis,
        OptionalDouble predictedPeakBytes) {

    /** What the floor of a session's use does. */
    public enum Kind {
        /** It rises, and goes on rising. */
        LEAK,
        /** It rose and has levelled off: warm-up, or a cache that filled. */
        LEVELLED_OFF,
        /** It rose at one or two moments, and not between them. */
        STEP,
        /** It does not rise. */
        NONE,
        /** There are too few samples, or too few whole cycles, to tell. */
        TOO_FEW
    }

    public boolean leaking() {
        return kind == Kind.LEAK;
    }
}
