package dev.flight.expect;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Something that results of one kind can be asked for.
 *
 * @param <R> the kind of result
 * @param name as in expressions: {@code fragmentation}, or {@code fragmentation.mean}
 * @param what what it is, for the list of metrics
 * @param value its figure; not a number where nothing happened that it could be measured on
 */
public record Metric<R>(String name, Quantity quantity, String what, ToDoubleFunction<R> value) {

    /** The names of metrics. */
    public static <R> List<String> names(List<Metric<R>> metrics) {
        return metrics.stream().map(Metric::name).toList();
    }
}
