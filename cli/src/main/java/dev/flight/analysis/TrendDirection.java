package dev.flight.analysis;

import java.util.Locale;

/** The contract's {@code trend-direction}. */
public enum TrendDirection {
    /** The floor rises and goes on rising, or the median rises all along. */
    INCREASING,
    /** The median falls all along. */
    DECREASING,
    /** Neither, and use strays by less than a tenth of its median. */
    STABLE,
    /** Neither, and use strays by more. */
    VOLATILE;

    /** Above this volatility a series without a trend is volatile. */
    static final double VOLATILE_FROM = 0.1;

    private static final double MOST_CHANCE = 0.01;
    private static final double LEAST_TAU = 0.5;
    private static final double LEAST_CHANGE = 0.01;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TrendDirection of(Windows windows, LeakVerdict leak, double volatility) {
        if (leak.leaking()) {
            return INCREASING;
        }
        MannKendall test = MannKendall.of(windows.medians());
        boolean tested = leak.kind() == LeakVerdict.Kind.NONE || leak.kind() == LeakVerdict.Kind.TOO_FEW;
        if (tested
                && test.chance() < MOST_CHANCE
                && Math.abs(test.tau()) >= LEAST_TAU
                && change(windows) >= LEAST_CHANGE) {
            return test.score() > 0 ? INCREASING : DECREASING;
        }
        return volatility > VOLATILE_FROM ? VOLATILE : STABLE;
    }

    /** How far the line through the medians goes, as a part of their median. */
    private static double change(Windows windows) {
        TheilSen line = TheilSen.of(windows.hours(), windows.medians());
        double hours = windows.hours()[windows.size() - 1] - windows.hours()[0];
        return Math.abs(line.slope() * hours)
                / Math.max(1, Quantiles.of(windows.medians()).median());
    }
}
