package dev.flight.sim;

/**
 * Moments of a Poisson process whose rate goes evenly from one value to another.
 *
 * <p>The n-th moment is where the integral of the rate reaches the sum of n exponentials of mean 1 (Cinlar 1975): with
 * rate {@code a + s t} that is {@code t = (sqrt(a^2 + 2 s sum) - a) / s}, written without the difference.
 */
public final class PoissonMoments {

    /** Later than every moment. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final double SECOND = 1e9;

    private final long startNanos;
    private final double lengthNanos;
    private final double rate;
    private final double slope;
    private final RandomStream chance;
    private double sum;
    private long next;

    /** From one moment to another, with rates for each second. */
    public PoissonMoments(long startNanos, long endNanos, double rateAtStart, double rateAtEnd, RandomStream chance) {
        this.startNanos = startNanos;
        this.lengthNanos = endNanos - startNanos;
        this.rate = rateAtStart / SECOND;
        this.slope = endNanos == startNanos ? 0 : (rateAtEnd - rateAtStart) / SECOND / (endNanos - startNanos);
        this.chance = chance;
        advance();
    }

    /** The next moment; {@link #NEVER} after the last. */
    public long nextNanos() {
        return next;
    }

    /** Goes on to the moment after it. */
    public void advance() {
        sum += chance.exponential();
        double after = slope == 0 ? sum / rate : rising();
        next = after < lengthNanos ? startNanos + (long) after : NEVER;
    }

    private double rising() {
        double root = rate * rate + 2 * slope * sum;
        return root < 0 ? Double.POSITIVE_INFINITY : 2 * sum / (rate + StrictMath.sqrt(root));
    }
}
