package dev.flight.routing.rule;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** A rate over time that changes evenly within each segment. */
record RateCurve(List<Segment> segments) {

    /** In so many parts of a segment a backlog is followed. */
    private static final int STEPS = 256;

    /** From one moment to another, in seconds, and the rates a second at both. */
    record Segment(double start, double end, double from, double to) {

        double rateAt(double moment) {
            return end == start ? from : from + (to - from) * (moment - start) / (end - start);
        }

        Segment cut(double first, double last) {
            return new Segment(first, last, rateAt(first), rateAt(last));
        }

        /** How many come between two moments, as far as they are in the segment. */
        double between(double one, double other) {
            double first = Math.max(one, start);
            double last = Math.min(other, end);
            return first < last ? (rateAt(first) + rateAt(last)) / 2 * (last - first) : 0;
        }
    }

    RateCurve {
        segments = List.copyOf(segments);
    }

    /** The highest rate. */
    double peak() {
        return segments.stream()
                .mapToDouble(each -> Math.max(each.from(), each.to()))
                .max()
                .orElse(0);
    }

    double total() {
        return between(0, Double.MAX_VALUE);
    }

    /** The most that come within so many seconds that begin or end where the rate begins to change otherwise. */
    double mostWithin(double seconds) {
        return segments.stream()
                .flatMapToDouble(each -> DoubleStream.of(
                        between(each.start(), each.start() + seconds), between(each.end() - seconds, each.end())))
                .max()
                .orElse(0);
    }

    private double between(double one, double other) {
        return segments.stream().mapToDouble(each -> each.between(one, other)).sum();
    }

    /**
     * What is left over where so many go each second.
     *
     * @param most the most that is left, but for what is over a capacity
     * @param at when that is
     * @param overflowsAt when it is over the capacity for the first time; empty for never
     */
    record Backlog(double most, double at, OptionalDouble overflowsAt) {}

    /** What is left over where so many go each second, up to a capacity. */
    Backlog backlog(double goPerSecond, double capacity) {
        double left = 0;
        double most = 0;
        double mostAt = 0;
        for (Segment segment : segments) {
            double step = (segment.end() - segment.start()) / STEPS;
            for (int i = 0; i < STEPS; i++) {
                double at = segment.start() + i * step;
                double growth = segment.between(at, at + step) - goPerSecond * step;
                if (left + growth > capacity) {
                    double full = at + step * (capacity - left) / growth;
                    return new Backlog(capacity, full, OptionalDouble.of(full));
                }
                left = Math.max(0, left + growth);
                if (left > most) {
                    most = left;
                    mostAt = at + step;
                }
            }
        }
        return new Backlog(most, mostAt, OptionalDouble.empty());
    }

    /** The part of it between two moments. */
    RateCurve within(double from, double to) {
        return new RateCurve(segments.stream()
                .filter(each -> Math.max(each.start(), from) < Math.min(each.end(), to))
                .map(each -> each.cut(Math.max(each.start(), from), Math.min(each.end(), to)))
                .toList());
    }
}
