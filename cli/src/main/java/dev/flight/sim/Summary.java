package dev.flight.sim;

import java.util.Optional;

/** Mean and variance of values as they come, by Welford's (1962) recurrence, which does not lose digits to cancellation. */
public final class Summary {

    private long count;
    private double mean;
    private double squares;

    public static Summary of(double... values) {
        Summary summary = new Summary();
        for (double value : values) {
            summary.add(value);
        }
        return summary;
    }

    public void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    public long count() {
        return count;
    }

    /** The mean; 0 of nothing. */
    public double mean() {
        return mean;
    }

    /** The unbiased variance, with {@code count - 1} below the line; 0 of fewer than two values. */
    public double variance() {
        return count < 2 ? 0 : squares / (count - 1);
    }

    public double deviation() {
        return StrictMath.sqrt(variance());
    }

    /** The 95 % confidence interval of the mean of independent values, by Student's t; empty of fewer than two. */
    public Optional<Interval> interval() {
        return count < 2
                ? Optional.empty()
                : Optional.of(new Interval(
                        mean, StudentT.twoSided95(count - 1) * deviation() / StrictMath.sqrt((double) count)));
    }
}
