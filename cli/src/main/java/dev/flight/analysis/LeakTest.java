package dev.flight.analysis;

import dev.flight.analysis.LeakVerdict.Kind;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a session leaks: whether the floor of its use rises, has risen all along and not in one step, and has not
 * levelled off. The whole series is tested first, then its second half and its last quarter, for a leak that starts
 * late; such a part must rise to where the session has never been.
 */
final class LeakTest {

    /** The chance of an alarm about a floor without trend, divided among the three parts that are tested. */
    private static final double MOST_CHANCE = 0.003;

    private static final double LEAST_TAU = 0.42;

    /** Growth below this part of what is used is no leak that anyone will live to see. */
    private static final double LEAST_GROWTH = 0.002;

    /** A window must cover more than a cycle, since cycles vary. */
    private static final double CYCLES = 1.25;

    /** Below this strength a period may be chance, and cycles are counted one by one. */
    private static final double CLEAR = 0.6;

    /** Where windows of whole periods would be fewer, the period is taken out instead. */
    private static final int FEW_WINDOWS = 16;

    /** The slope of the floors is at least this part of the slope without the period. */
    private static final double MOST_OFF = 0.5;

    /** From this factor on growth has quickened. */
    private static final double QUICKENS = 1.5;

    /** Growth has begun when this part of it is done. */
    private static final double BEGUN = 0.05;

    private static final double[] STARTS = {0, 0.5, 0.75};

    private final Series series;
    private final double[] hours;
    private final double[] lows;
    private final double leastHours;
    private final boolean byMedians;

    private LeakTest(Series series, double[] lows, double leastHours, boolean byMedians) {
        this.series = series;
        this.hours = series.hours();
        this.lows = lows;
        this.leastHours = leastHours;
        this.byMedians = byMedians;
    }

    /** Windows of whole periods where the period is clear; else of most cycles, but enough windows. */
    private static LeakTest ofCycles(Series series, @Nullable Periodicity period) {
        double[] hours = series.hours();
        if (period != null && period.strength() >= CLEAR) {
            return new LeakTest(series, series.lows(), CYCLES * period.hours(), false);
        }
        double cycle = Cycles.hours(hours, series.lows());
        double longest = period == null ? cycle : Math.max(cycle, cycle == 0 ? period.hours() : 0);
        double most = hours[hours.length - 1] / (Windows.LEAST + 2);
        return new LeakTest(series, series.lows(), Math.min(most, CYCLES * longest), false);
    }

    private static LeakTest withoutPeriod(Series series, Periodicity period) {
        return new LeakTest(series, period.removeFrom(series.hours(), series.lows()), 0, true);
    }

    /** A period that is a little off drifts, and looks like growth where it is taken out; the floors do not. */
    private boolean floorsRiseBy(double slope) {
        Windows windows = windows(0);
        return windows.size() >= 3
                && TheilSen.of(windows.floorHours(), windows.floors()).slope() >= slope;
    }

    private Windows windows(int from) {
        Windows windows = Windows.of(hours, lows, from, leastHours);
        return byMedians ? windows.byMedians() : windows;
    }

    static LeakVerdict verdict(Series series, @Nullable Periodicity period) {
        if (series.size() < Windows.LEAST + 4 || series.spanMillis() == 0) {
            return nothing(series, Kind.TOO_FEW);
        }
        LeakTest cycles = ofCycles(series, period);
        LeakVerdict byCycles = cycles.verdict();
        boolean few = period != null
                && period.strength() >= CLEAR
                && series.spanMillis() < FEW_WINDOWS * CYCLES * period.hours() * 3_600_000;
        if (period == null || byCycles.leaking() || !few) {
            return byCycles;
        }
        LeakVerdict without = withoutPeriod(series, period).verdict();
        if (without.leaking() && cycles.floorsRiseBy(MOST_OFF * without.slopeBytesPerHour())) {
            return without;
        }
        return byCycles.kind() == Kind.TOO_FEW && !without.leaking() ? without : byCycles;
    }

    private static LeakVerdict nothing(Series series, Kind kind) {
        double floor = Quantiles.of(series.lows()).at(0);
        long since = series.size() == 0 ? 0 : series.millis()[0];
        return new LeakVerdict(kind, 0, 0, 0, 0, floor, since, OptionalLong.empty(), OptionalDouble.empty());
    }

    private LeakVerdict verdict() {
        @Nullable LeakVerdict first = null;
        for (double start : STARTS) {
            LeakVerdict verdict = part((int) (start * hours.length));
            if (verdict.leaking()) {
                return verdict;
            }
            first = first == null ? verdict : first;
        }
        return first == null ? nothing(series, Kind.TOO_FEW) : first;
    }

    private LeakVerdict part(int from) {
        Windows windows = windows(from);
        if (windows.size() < Windows.LEAST) {
            return nothing(series, Kind.TOO_FEW);
        }
        MannKendall test = MannKendall.of(windows.floors());
        TheilSen line = TheilSen.of(windows.floorHours(), windows.floors(), test);
        Kind kind = kind(windows, test, line, from);
        return kind == Kind.LEAK ? leak(windows, test, current(windows, line)) : harmless(kind, test, line);
    }

    private Kind kind(Windows windows, MannKendall test, TheilSen line, int from) {
        double[] floors = windows.floors();
        double[] steadier = windows.steadier();
        Growth growth = Growth.of(windows.hours(), steadier);
        double span = windows.hours()[windows.size() - 1] - windows.hours()[0];
        boolean rises = test.score() > 0
                && test.chance() < MOST_CHANCE / (from == 0 ? 1 : STARTS.length)
                && test.tau() >= LEAST_TAU
                && Math.max(growth.total(), line.slope() * span)
                        >= LEAST_GROWTH * Quantiles.of(floors).median();
        if (!rises || (from > 0 && !isNewGround(floors, from))) {
            return Kind.NONE;
        }
        if (growth.isOfSteps()) {
            return Kind.STEP;
        }
        return growth.hasLevelledOff() || !risesLately(steadier) ? Kind.LEVELLED_OFF : Kind.LEAK;
    }

    private static boolean risesLately(double[] floors) {
        double[] late = Arrays.copyOfRange(floors, floors.length / 2, floors.length);
        return MannKendall.of(late).z() > 0.5;
    }

    /** Whether a part ends well above everything before it: else it is the rising flank of something older. */
    private boolean isNewGround(double[] floors, int from) {
        Windows before = windows(0);
        double highest = 0;
        double lowest = Double.MAX_VALUE;
        for (int i = 0; i < before.size() && before.hours()[i] < hours[from]; i++) {
            highest = Math.max(highest, before.floors()[i]);
            lowest = Math.min(lowest, before.floors()[i]);
        }
        double end = Quantiles.median(floors, floors.length - Math.max(1, floors.length / 6), floors.length);
        return end - highest > highest - lowest;
    }

    /** Where growth quickens, it goes on as it was in its second half. */
    private static TheilSen current(Windows windows, TheilSen line) {
        int half = windows.size() / 2;
        double[] late = Arrays.copyOfRange(windows.floors(), half, windows.size());
        TheilSen lately = TheilSen.of(Arrays.copyOfRange(windows.floorHours(), half, windows.size()), late);
        return lately.slope() > QUICKENS * line.slope() ? lately : line;
    }

    private LeakVerdict harmless(Kind kind, MannKendall test, TheilSen line) {
        return new LeakVerdict(
                kind,
                line.slope(),
                line.low(),
                line.high(),
                1 - test.chance(),
                line.at(hours[hours.length - 1]),
                series.millis()[0],
                OptionalLong.empty(),
                OptionalDouble.empty());
    }

    private LeakVerdict leak(Windows windows, MannKendall test, TheilSen line) {
        double now = line.at(hours[hours.length - 1]);
        return new LeakVerdict(
                Kind.LEAK,
                line.slope(),
                line.low(),
                line.high(),
                1 - test.chance(),
                now,
                series.millis()[0] + (long) (began(windows) * 3_600_000),
                exhausted(now, line.slope()),
                OptionalDouble.of(peak(line.slope())));
    }

    /** The hour in which the rising curve nearest to the floors has left its start behind. */
    private static double began(Windows windows) {
        double[] rising = Isotonic.fit(windows.floors());
        double start = rising[0] + BEGUN * (rising[rising.length - 1] - rising[0]);
        int at = 0;
        while (at + 1 < rising.length && rising[at + 1] <= start) {
            at++;
        }
        return windows.hours()[at];
    }

    private OptionalLong exhausted(double now, double slope) {
        if (series.limitBytes() <= 0 || slope <= 0) {
            return OptionalLong.empty();
        }
        double left = Math.max(0, series.limitBytes() - now) / slope;
        return OptionalLong.of((long) Math.min(left * 3_600_000, 1e15));
    }

    private double peak(double slope) {
        double highest = Quantiles.of(series.highs()).at(1);
        double peak = highest + slope * hours[hours.length - 1];
        return series.limitBytes() > 0 ? Math.min(peak, Math.max(highest, (double) series.limitBytes())) : peak;
    }
}
