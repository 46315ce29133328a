package dev.flight.report.analysis;

import dev.flight.analysis.Pattern;
import dev.flight.report.Figures;
import java.util.Locale;

/** What stands out in a session's use, in words. */
final class PatternWords {

    private static final double HOUR_SECONDS = 3_600;

    private PatternWords() {}

    static String sentence(Pattern pattern) {
        if (pattern instanceof Pattern.Periodic periodic) {
            return "repeats every " + Figures.time(Math.rint(periodic.periodHours() * HOUR_SECONDS) * 1_000)
                    + String.format(Locale.ROOT, " (autocorrelation %.2f)", periodic.strength());
        }
        if (pattern instanceof Pattern.Step step) {
            return jump(step) + " at " + Moments.date(step.atMillis()) + " and stays";
        }
        Pattern.Anomaly anomaly = (Pattern.Anomaly) pattern;
        return "stands out at " + Moments.date(anomaly.atMillis()) + " with " + LeakWords.size(anomaly.bytes())
                + String.format(Locale.ROOT, ", %.0f times the usual distance", anomaly.score());
    }

    /** {@code rises by 10MB}. */
    static String jump(Pattern.Step step) {
        return (step.bytes() < 0 ? "falls by " : "rises by ") + LeakWords.size(Math.abs(step.bytes()));
    }
}
