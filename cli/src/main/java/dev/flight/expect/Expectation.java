package dev.flight.expect;

import java.util.Map;

/**
 * What a result is expected to be: {@code fragmentation(platform=psp) < 30%}.
 *
 * @param <R> the kind of result
 * @param text as written
 * @param selectors which results it speaks of, by what they are called; empty for all
 * @param expected in the metric's quantity
 */
public record Expectation<R>(
        String text, Metric<R> metric, Map<String, String> selectors, Comparison comparison, double expected) {

    public Expectation {
        selectors = Map.copyOf(selectors);
    }

    /** Holds one result against it. */
    public Outcome check(R result) {
        double actual = metric.value().applyAsDouble(result);
        boolean holds = !Double.isNaN(actual) && comparison.holds(actual, expected);
        return new Outcome(text, holds, actual, expected, metric.quantity());
    }

    /**
     * Whether an expectation holds for a result.
     *
     * @param actual in the metric's quantity; not a number where nothing happened that it could be measured on
     * @param expected what it was held against, in the same
     */
    public record Outcome(String expression, boolean holds, double actual, double expected, Quantity quantity) {

        /** Whether anything happened that it could be measured on; what was not measured does not hold. */
        public boolean isMeasured() {
            return !Double.isNaN(actual);
        }

        /** How far it is off; 0 where it holds or was not measured. */
        public double missedBy() {
            return holds || !isMeasured() ? 0 : Math.abs(actual - expected);
        }

        /** {@code fragmentation < 0.3: it is 0.41}. */
        public String message() {
            return expression + ": " + (isMeasured() ? "it is " + quantity.text(actual) : "nothing to measure it on");
        }
    }
}
