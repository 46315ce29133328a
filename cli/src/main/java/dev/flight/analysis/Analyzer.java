package dev.flight.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Analyses series. The same series give the same analysis. */
public final class Analyzer {

    private static final Comparator<SessionReport> WORST_FIRST = Comparator.comparing(
                    (SessionReport each) -> !each.leak().leaking())
            .thenComparingLong(each -> each.leak().exhaustedInMillis().orElse(Long.MAX_VALUE))
            .thenComparing(each -> each.leak().slopeBytesPerHour(), Comparator.reverseOrder())
            .thenComparing(SessionReport::session)
            .thenComparing(SessionReport::platform);

    private Analyzer() {}

    /**
     * Analyses the sessions of snapshots.
     *
     * @param leftOut snapshots that are in none of the series
     */
    public static Analysis analyze(Collection<Series> series, long leftOut) {
        return analyze(series, leftOut, List.of());
    }

    /**
     * Analyses the sessions of snapshots and of traces.
     *
     * @param leftOut snapshots that are in none of the series
     * @param traces those whose operations some of the series are made of
     */
    public static Analysis analyze(Collection<Series> series, long leftOut, List<TraceUse> traces) {
        List<SessionReport> sessions = new ArrayList<>();
        series.stream().filter(each -> each.size() > 0).map(Analyzer::session).forEach(sessions::add);
        sessions.sort(WORST_FIRST);
        long samples = sessions.stream().mapToLong(SessionReport::samples).sum();
        long operations = traces.stream().mapToLong(TraceUse::operations).sum();
        return new Analysis(sessions, Sharing.of(sessions), leftOut + samples - operations, leftOut, traces);
    }

    /** Analyses one session; the series has at least one point. */
    public static SessionReport session(Series series) {
        double[] hours = series.hours();
        @Nullable Periodicity period = Periodicity.of(hours, series.means());
        LeakVerdict leak = LeakTest.verdict(series, period);
        Windows windows = Windows.of(hours, series.means(), 0, 0);
        double volatility = volatility(series, hours, windows);
        Quantiles use = Quantiles.of(series.means());
        double peak = Arrays.stream(series.highs()).max().orElse(0);
        return new SessionReport(
                series.session(),
                series.platform(),
                series.samples(),
                series.late(),
                series.duplicates(),
                series.millis()[0],
                series.millis()[series.size() - 1],
                series.limitBytes(),
                series.last(),
                new SessionReport.Use(series.mean(), use.at(0.5), use.at(0.9), use.at(0.99), peak),
                momentOf(peak, series),
                volatility,
                TrendDirection.of(windows, leak, volatility),
                leak,
                patterns(series, windows, period, leak),
                UseCourse.of(series));
    }

    private static double volatility(Series series, double[] hours, Windows windows) {
        TheilSen line = TheilSen.of(windows.hours(), windows.medians());
        double[] rests = new double[hours.length];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = series.means()[i] - line.at(hours[i]);
        }
        return Quantiles.of(rests).robustSigma()
                / Math.max(1, Quantiles.of(series.means()).median());
    }

    private static long momentOf(double peak, Series series) {
        int at = 0;
        while (series.highs()[at] < peak) {
            at++;
        }
        return series.millis()[at];
    }

    private static List<Pattern> patterns(
            Series series, Windows windows, @Nullable Periodicity period, LeakVerdict leak) {
        List<Pattern> patterns = new ArrayList<>();
        if (period != null) {
            patterns.add(new Pattern.Periodic(period.hours(), period.strength()));
        }
        if (!leak.leaking()) {
            patterns.addAll(Steps.of(series, windows));
        }
        patterns.addAll(Anomalies.of(series));
        return patterns;
    }
}
