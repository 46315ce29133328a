package dev.flight.sim.memory;

/** The mean of a value over time, and its largest. Where no time goes by at all, each value counts once. */
final class TimeMean {

    private double weighted;
    private double nanos;
    private double sum;
    private long count;
    private double max;

    /** The value from now on. */
    void set(double value) {
        sum += value;
        count++;
        max = Math.max(max, value);
    }

    /** Time went by at a value. */
    void pass(double value, long passedNanos) {
        weighted += value * passedNanos;
        nanos += passedNanos;
    }

    double mean() {
        if (nanos > 0) {
            return weighted / nanos;
        }
        return count == 0 ? 0 : sum / count;
    }

    double max() {
        return max;
    }
}
