package dev.flight.sim;

/**
 * Moments of a Poisson process whose rate goes evenly from one value to another.
 *
 * <p>The n-th moment is where the integral of the rate reaches the sum of n exponentials of mean 1 (Cinlar 1975).
 */
public final class PoissonMoments {

    /** Later than every moment. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long startNanos;
    private final double lengthNanos;
    private final EvenRate rate;
    private final RandomStream chance;
    private double sum;
    private long next;

    /** From one moment to another, with rates for each second. */
    public PoissonMoments(long startNanos, long endNanos, double rateAtStart, double rateAtEnd, RandomStream chance) {
        this.startNanos = startNanos;
        this.lengthNanos = endNanos - startNanos;
        this.rate = new EvenRate(rateAtStart, rateAtEnd, endNanos - startNanos);
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
        double after = rate.reaches(sum);
        next = after < lengthNanos ? startNanos + (long) after : NEVER;
    }
}
