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
        return new Outcome(text, comparison.holds(actual, expected), actual, expected, metric.quantity());
    }

    /**
     * Whether an expectation holds for a result.
     *
     * @param actual in the metric's quantity
     * @param expected what it was held against, in the same
     */
    public record Outcome(String expression, boolean holds, double actual, double expected, Quantity quantity) {

        /** How far it is off; 0 where it holds. */
        public double missedBy() {
            return holds ? 0 : Math.abs(actual - expected);
        }

        /** {@code fragmentation < 0.3: it is 0.41}. */
        public String message() {
            return expression + ": it is " + quantity.text(actual);
        }
    }
}
