package dev.flight.report.analysis;

import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.SessionReport;
import dev.flight.report.html.PlotData;
import java.util.List;

/** The line that was fitted to the floor of the use of a session that leaks. */
final class FloorLine {

    private static final double HOUR_MILLIS = 3_600_000;

    private FloorLine() {}

    /**
     * The line from where growth began to so long after the end, as far as it is above 0. None without a leak: what does not
     * grow steadily is no line.
     */
    static List<PlotData.Trend> of(SessionReport session, double aheadMillis) {
        LeakVerdict leak = session.leak();
        double slope = leak.slopeBytesPerHour() / HOUR_MILLIS;
        double end = session.untilMillis() - (double) session.fromMillis();
        if (!leak.leaking() || slope <= 0) {
            return List.of();
        }
        double zero = end - leak.floorBytes() / slope;
        double from = Math.max(leak.sinceMillis() - (double) session.fromMillis(), zero);
        return List.of(new PlotData.Trend(
                "leak",
                from,
                Math.max(0, leak.floorBytes() + slope * (from - end)),
                end + aheadMillis,
                leak.floorBytes() + slope * aheadMillis,
                text(session)));
    }

    private static String text(SessionReport session) {
        LeakVerdict leak = session.leak();
        String rate = "floor " + LeakWords.growth(leak) + "/h";
        return leak.exhaustedInMillis().isPresent()
                ? rate + ", at its limit in "
                        + Moments.ahead(leak.exhaustedInMillis().getAsLong())
                : rate;
    }
}
