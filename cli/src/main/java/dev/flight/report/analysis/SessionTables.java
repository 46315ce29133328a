package dev.flight.report.analysis;

import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.SessionReport;
import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.text.Cut;
import java.util.List;

/** The figures of sessions, a line each, and of platforms. */
final class SessionTables {

    private static final int MOST = 100;
    private static final int MOST_PLATFORMS = 50;

    private SessionTables() {}

    static void write(List<SessionReport> sessions, Html html) {
        if (sessions.isEmpty()) {
            return;
        }
        html.text("h2", "Sessions");
        List<SessionReport> shown = sessions.stream().limit(MOST).toList();
        verdicts(shown, html);
        percentiles(shown, html);
        Ranking.more(sessions.size() - shown.size(), "session", html);
        platforms(sessions, html);
    }

    private static void verdicts(List<SessionReport> sessions, Html html) {
        HtmlTable table = new HtmlTable(
                "Leaks and trends",
                "lllrrlr",
                List.of("Session", "Platform", "Leak", "Growth an hour", "Sure", "Trend", "Observed"));
        for (SessionReport session : sessions) {
            LeakVerdict leak = session.leak();
            String verdict = LeakWords.verdict(leak);
            boolean known = leak.kind() != LeakVerdict.Kind.TOO_FEW;
            table.row(List.of(
                    Cell.of(Cut.of(session.session())),
                    Cell.of(platform(session.platform())),
                    known ? Cell.of(verdict, !leak.leaking()) : Cell.of(verdict),
                    Cell.of(LeakWords.growth(leak)),
                    Cell.of(leak.leaking() ? LeakWords.percent(leak) : "-"),
                    Cell.of(session.direction().text()),
                    Cell.of(Figures.time((double) (session.untilMillis() - session.fromMillis())))));
        }
        table.write(html);
    }

    private static void percentiles(List<SessionReport> sessions, Html html) {
        HtmlTable table = new HtmlTable(
                "Used: percentiles over time",
                "lrrrrrrrl",
                List.of("Session", "Samples", "Now", "Mean", "p50", "p90", "p99", "Limit", "Peak, of the limit"));
        for (SessionReport session : sessions) {
            SessionReport.Use use = session.use();
            String peak = LeakWords.size(use.max());
            table.row(List.of(
                    Cell.of(Cut.of(session.session())),
                    Cell.of(Figures.count(session.samples())),
                    Cell.of(LeakWords.size(session.lastBytes())),
                    Cell.of(LeakWords.size(use.mean())),
                    Cell.of(LeakWords.size(use.p50())),
                    Cell.of(LeakWords.size(use.p90())),
                    Cell.of(LeakWords.size(use.p99())),
                    Cell.of(LeakWords.limit(session)),
                    session.limitBytes() > 0 ? Cell.bar(session.peakShare(), peak) : Cell.of(peak)));
        }
        table.write(html);
    }

    private static void platforms(List<SessionReport> sessions, Html html) {
        List<SessionTable.PlatformPeaks> platforms = new SessionTable(sessions).byPlatform();
        if (platforms.size() < 2) {
            return;
        }
        HtmlTable table = new HtmlTable(
                "Peaks of sessions by platform",
                "lrrrr",
                List.of("Platform", "Sessions", "Median peak", "p90", "Highest"));
        for (SessionTable.PlatformPeaks each : platforms.subList(0, Math.min(MOST_PLATFORMS, platforms.size()))) {
            table.row(
                    platform(each.platform()),
                    Figures.count(each.sessions()),
                    LeakWords.size(each.medianBytes()),
                    LeakWords.size(each.p90Bytes()),
                    LeakWords.size(each.maxBytes()));
        }
        table.write(html);
        Ranking.more(platforms.size() - MOST_PLATFORMS, "platform", html);
    }

    private static String platform(String name) {
        return name.isEmpty() ? "-" : Cut.of(name);
    }
}
