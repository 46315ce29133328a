package dev.flight.report.routing;

import dev.flight.report.Figures;
import dev.flight.sim.Interval;
import dev.flight.sim.routing.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Figures of a routing result as text. */
public final class Parts {

    /** What is not known, as the latency of nothing. */
    static final String NONE = "-";

    private static final int MOST_DECIMALS = 6;

    /** As many as a histogram of latencies keeps. */
    private static final MathContext DIGITS = new MathContext(3);

    private Parts() {}

    /** A part of a whole: of nothing, nothing is known; less than all is never 100 %, and more than none never 0 %. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        double percent = 100.0 * part / whole;
        boolean isBetween = part > 0 && part < whole;
        for (int decimals = 1; decimals < MOST_DECIMALS && isBetween; decimals++) {
            BigDecimal rounded = Figures.exact(percent, decimals);
            if (rounded.signum() > 0 && rounded.compareTo(BigDecimal.valueOf(100)) < 0) {
                return rounded.toPlainString() + "%";
            }
        }
        return Figures.decimal(percent, MOST_DECIMALS) + "%";
    }

    /** A count, where there is one to speak of. */
    static String count(long messages) {
        return messages == 0 ? NONE : Figures.count(messages);
    }

    /** A latency to three digits. */
    public static String latency(double millis) {
        return Figures.time(new BigDecimal(millis).round(DIGITS).doubleValue());
    }

    /** One of a tally's latencies; nothing when none of its messages came through. */
    public static String latency(Tally tally, double millis) {
        return tally.delivered() == 0 ? NONE : latency(millis);
    }

    /** {@code 2.49s..2.53s}; nothing when there is no interval. */
    static String interval(Optional<Interval> interval, DoubleFunction<String> text) {
        return interval.map(each -> text.apply(low(each)) + ".." + text.apply(each.high()))
                .orElse(NONE);
    }

    /** A count that is one of so many, however wide its interval. */
    static Optional<Interval> within(long most, Optional<Interval> interval) {
        return interval.filter(each -> each.high() > most).isEmpty()
                ? interval
                : interval.map(each -> new Interval((low(each) + most) / 2, (most - low(each)) / 2));
    }

    /** No count and no latency is less than 0. */
    static double low(Interval interval) {
        return Math.max(0, interval.low());
    }
}
