package dev.flight.workload;

import dev.flight.scenario.RateRange;
import dev.flight.sim.RandomStream;
import dev.flight.unit.Rate;

/**
 * Moments of a Poisson process whose rate goes evenly from one value to another.
 *
 * <p>The n-th moment is where the integral of the rate reaches the sum of n exponentials of mean 1 (Cinlar 1975): with
 * rate {@code a + s t} that is {@code t = (sqrt(a^2 + 2 s sum) - a) / s}, written without the difference.
 */
final class Arrivals {

    private static final double SECOND = 1e9;

    private final long startNanos;
    private final long endNanos;
    private final double rate;
    private final double slope;
    private final RandomStream chance;
    private double sum;
    private long next;

    /** All through a phase. */
    Arrivals(Slot slot, Rate rate, RandomStream chance) {
        this(slot, new RateRange(rate, rate), chance);
    }

    /** All through a phase. */
    Arrivals(Slot slot, RateRange rate, RandomStream chance) {
        this(
                slot.startNanos(),
                slot.endNanos(),
                rate.from().perSecond(),
                rate.to().perSecond(),
                chance);
    }

    /** From one moment to another. */
    Arrivals(long startNanos, long endNanos, Rate rate, RandomStream chance) {
        this(startNanos, endNanos, rate.perSecond(), rate.perSecond(), chance);
    }

    /** From one moment to another, with rates for each second. */
    Arrivals(long startNanos, long endNanos, double rateAtStart, double rateAtEnd, RandomStream chance) {
        this.startNanos = startNanos;
        this.endNanos = endNanos;
        this.rate = rateAtStart / SECOND;
        this.slope = endNanos == startNanos ? 0 : (rateAtEnd - rateAtStart) / SECOND / (endNanos - startNanos);
        this.chance = chance;
        advance();
    }

    /** The next moment; {@link Activity#NEVER} after the last. */
    long nextNanos() {
        return next;
    }

    void advance() {
        sum += chance.exponential();
        double root = rate * rate + 2 * slope * sum;
        double after = root < 0 ? Double.POSITIVE_INFINITY : 2 * sum / (rate + StrictMath.sqrt(root));
        next = after < endNanos - startNanos ? startNanos + (long) after : Activity.NEVER;
    }
}
