package dev.flight.report.analysis;

import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.Pattern;
import dev.flight.analysis.SessionReport;
import dev.flight.report.Figures;
import dev.flight.report.chart.Ticks;
import dev.flight.report.html.PlotData;
import dev.flight.text.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a session used over time, the floor under it, and, of a leak, how it goes on: for as long again as was seen. */
final class UsePlot {

    private static final int SIZES = 4;

    /** Room above the highest for the text of a limit. */
    private static final double ABOVE = 1.1;

    /** A limit so many times the highest would press all below it flat. */
    private static final double FARTHEST_LIMIT = 4;

    private final SessionReport session;
    private final LeakVerdict leak;
    private final double span;
    private final double ahead;
    private final double highest;
    private final List<PlotData.Trend> floor;

    private UsePlot(SessionReport session) {
        this.session = session;
        leak = session.leak();
        span = session.untilMillis() - (double) session.fromMillis();
        ahead = endMillis(session) - span;
        floor = FloorLine.of(session, ahead);
        double line =
                floor.stream().mapToDouble(PlotData.Trend::untilValue).max().orElse(0);
        highest = Math.max(1, Math.max(session.use().max(), line));
    }

    static PlotData of(SessionReport session) {
        return new UsePlot(session).data();
    }

    /** Where the axis ends, since the session's first sample. */
    static double endMillis(SessionReport session) {
        double span = session.untilMillis() - (double) session.fromMillis();
        double exhausted = (double) session.leak().exhaustedInMillis().orElse(Long.MAX_VALUE);
        return session.leak().leaking() ? span + Math.min(span, exhausted) : span;
    }

    private PlotData data() {
        double top = showsLimit() ? Math.max(highest, (double) session.limitBytes()) : highest;
        return new PlotData(
                title(),
                description(),
                span + ahead,
                top * ABOVE,
                ticks(top),
                session.course().least(),
                session.course().most(),
                limit(),
                moments(),
                List.of(),
                span,
                floor);
    }

    private boolean showsLimit() {
        return session.limitBytes() > 0 && session.limitBytes() <= FARTHEST_LIMIT * highest;
    }

    private String title() {
        boolean above = session.limitBytes() > 0 && !showsLimit();
        return "Used by " + Cut.of(session.session()) + (above ? ", whose limit is " + LeakWords.limit(session) : "");
    }

    private String description() {
        String end = leak.leaking() ? " It " + LeakWords.rate(leak) + "; " + LeakWords.end(session) + "." : "";
        return "At most " + LeakWords.size(session.use().max()) + " at " + Moments.date(session.peakMillis()) + ", "
                + LeakWords.size(session.lastBytes()) + " at the end." + end;
    }

    private static List<PlotData.Tick> ticks(double top) {
        return Ticks.sizes(Math.round(top), SIZES).stream()
                .map(size -> new PlotData.Tick((double) size, Figures.size(size)))
                .toList();
    }

    private List<PlotData.Level> limit() {
        return showsLimit()
                ? List.of(new PlotData.Level("hard-limit", session.limitBytes(), "limit " + LeakWords.limit(session)))
                : List.of();
    }

    private List<PlotData.Moment> moments() {
        List<PlotData.Moment> moments = new ArrayList<>();
        session.patterns().forEach(pattern -> mark(pattern, moments));
        if (ahead > 0) {
            moments.add(new PlotData.Moment("recorded", span, "recorded until here"));
            end(moments);
        }
        moments.sort(Comparator.comparingDouble(PlotData.Moment::atMillis));
        return moments;
    }

    private void end(List<PlotData.Moment> moments) {
        long end = session.untilMillis() + Math.round(ahead);
        if (leak.exhaustedInMillis().orElse(Long.MAX_VALUE) <= ahead) {
            moments.add(new PlotData.Moment(span + ahead, "limit reached " + Moments.at(end, session.untilMillis())));
        }
    }

    private void mark(Pattern pattern, List<PlotData.Moment> moments) {
        if (pattern instanceof Pattern.Step step) {
            moments.add(moment("step", step.atMillis(), PatternWords.jump(step)));
        } else if (pattern instanceof Pattern.Anomaly anomaly) {
            moments.add(moment("anomaly", anomaly.atMillis(), "stands out, " + LeakWords.size(anomaly.bytes())));
        }
    }

    private PlotData.Moment moment(String kind, long millis, String text) {
        double at = millis - (double) session.fromMillis();
        return new PlotData.Moment(kind, at, text + ", " + Figures.time(at));
    }
}
