package dev.flight.analysis;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * How a session's use went, in equal intervals from its first moment to its last: few enough to keep of every session, and
 * as many as a plot can show. In an interval without a sample the last one before it holds.
 *
 * @param least the least used in each, in bytes
 * @param most the most used in each, in bytes
 * @param fragmentation the highest in each; empty when the recording has none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; thousands of sessions
public record UseCourse(double[] least, double[] most, double[] fragmentation) {

    /** Of a session that was seen at more than one moment. */
    public static final int INTERVALS = 432;

    /** The course of a series with at least one point. */
    static UseCourse of(Series series) {
        int[] intervals = intervals(series);
        boolean fragments = series.fragmentation().length > 0;
        return new UseCourse(
                course(intervals, series.lows(), series.means(), Math::min),
                course(intervals, series.highs(), series.means(), Math::max),
                fragments
                        ? course(intervals, series.fragmentation(), series.fragmentation(), Math::max)
                        : new double[0]);
    }

    /** The interval of each point; the last is in the last. */
    private static int[] intervals(Series series) {
        long span = series.spanMillis();
        return Arrays.stream(series.millis())
                .mapToInt(millis -> span == 0 ? 0 : interval((double) (millis - series.millis()[0]) / span))
                .toArray();
    }

    private static int interval(double part) {
        return Math.min(INTERVALS - 1, (int) (part * INTERVALS));
    }

    /** The extreme figure of each interval; where there is none, what the last point before it left holds. */
    private static double[] course(int[] intervals, double[] figures, double[] held, DoubleBinaryOperator extreme) {
        double[] course = new double[intervals[intervals.length - 1] + 1];
        int begun = 0;
        for (int point = 0; point < intervals.length; point++) {
            int interval = intervals[point];
            if (interval >= begun) {
                Arrays.fill(course, begun, interval, point == 0 ? 0 : held[point - 1]);
                course[interval] = figures[point];
                begun = interval + 1;
            }
            course[interval] = extreme.applyAsDouble(course[interval], figures[point]);
        }
        return course;
    }

    /** The highest fragmentation; 0 when the recording has none. */
    public double highestFragmentation() {
        return Arrays.stream(fragmentation).max().orElse(0);
    }
}
