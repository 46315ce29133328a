package dev.flight.sim;

/**
 * A rate that goes evenly from one value to another.
 *
 * <p>With rate {@code a + s t} its integral reaches a sum at {@code t = (sqrt(a^2 + 2 s sum) - a) / s}, which is written
 * without the difference.
 */
public final class EvenRate {

    private static final double SECOND = 1e9;

    private final double start;
    private final double slope;

    /** From one rate a second to another, in a length of time. */
    public EvenRate(double startPerSecond, double endPerSecond, long lengthNanos) {
        this.start = startPerSecond / SECOND;
        this.slope = lengthNanos == 0 ? 0 : (endPerSecond - startPerSecond) / SECOND / lengthNanos;
    }

    /** How many nanoseconds after its start its integral reaches a sum; infinity for never. */
    public double reaches(double sum) {
        if (slope == 0) {
            return sum / start;
        }
        double root = start * start + 2 * slope * sum;
        return root < 0 ? Double.POSITIVE_INFINITY : 2 * sum / (start + StrictMath.sqrt(root));
    }
}
