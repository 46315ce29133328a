package dev.flight.sim;

/**
 * Where a mean lies with 95 % confidence: {@code mean - halfWidth} to {@code mean + halfWidth}.
 *
 * @param mean the mean of what was measured
 */
public record Interval(double mean, double halfWidth) {

    public double low() {
        return mean - halfWidth;
    }

    public double high() {
        return mean + halfWidth;
    }

    /** That of so many times what was measured. */
    public Interval times(double factor) {
        return new Interval(mean * factor, halfWidth * factor);
    }

    public boolean contains(double value) {
        return low() <= value && value <= high();
    }
}
