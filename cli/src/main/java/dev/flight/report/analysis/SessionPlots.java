package dev.flight.report.analysis;

import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.SessionReport;
import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import dev.flight.report.html.LinePlot;
import java.util.ArrayList;
import java.util.List;

/** Sessions over time, those that matter most. */
final class SessionPlots {

    private static final int MOST = 12;

    private SessionPlots() {}

    static void write(List<SessionReport> sessions, Html html) {
        List<SessionReport> drawable = sessions.stream()
                .filter(each -> each.untilMillis() > each.fromMillis())
                .toList();
        if (drawable.isEmpty()) {
            return;
        }
        html.text("h2", "Use over time");
        html.text("p", "muted", which(drawable.size(), sessions.size()));
        drawable.stream().limit(MOST).forEach(session -> write(session, html));
    }

    private static String which(int drawable, int all) {
        String lines =
                "The line is the most used in each interval, the darker band reaches down to the least; time counts"
                        + " from a session's first sample.";
        if (drawable <= MOST && drawable == all) {
            return lines;
        }
        int left = all - Math.min(MOST, drawable);
        return "Drawn are the sessions that leak, the first at their limit before the others, then the largest; "
                + Figures.count(left) + " of " + Figures.count(all, "session")
                + (left == 1 ? " is" : " are") + " not drawn. " + lines;
    }

    private static void write(SessionReport session, Html html) {
        html.start("section", "session").text("h3", VerdictsHtml.name(session));
        html.facts(facts(session));
        new LinePlot(UsePlot.of(session)).write(html);
        if (session.course().highestFragmentation() > 0) {
            new LinePlot(FragmentationPlot.of(session)).write(html);
        }
        if (!session.patterns().isEmpty()) {
            html.start("ul");
            session.patterns().forEach(pattern -> html.text("li", PatternWords.sentence(pattern)));
            html.end();
        }
        html.end();
    }

    private static List<String> facts(SessionReport session) {
        List<String> facts = new ArrayList<>();
        facts.add("leak: " + LeakWords.verdict(session.leak()));
        facts.add("trend: " + session.direction().text());
        if (session.leak().kind() != LeakVerdict.Kind.TOO_FEW) {
            facts.add(LeakWords.interval(session.leak()));
        }
        facts.add("volatility " + Figures.ratio(session.volatility()));
        facts.add(Figures.count(session.samples(), "sample"));
        facts.add(
                Moments.date(session.fromMillis()) + " to " + Moments.at(session.untilMillis(), session.fromMillis()));
        return facts;
    }
}
