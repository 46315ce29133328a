package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.SessionReport;
import dev.flight.report.html.Html;
import dev.flight.text.Cut;
import java.util.List;

/** Who leaks and when it ends; the figures that are read first. */
final class VerdictsHtml {

    private static final int MOST = 10;

    private VerdictsHtml() {}

    static void write(Analysis analysis, Html html) {
        List<SessionReport> leaking = analysis.leaking();
        if (leaking.isEmpty()) {
            none(analysis, html);
        }
        leaking.stream().limit(MOST).forEach(session -> leak(session, html));
        Ranking.more(leaking.size() - MOST, "leak", html);
        VerdictTiles.write(analysis, html);
    }

    private static void none(Analysis analysis, Html html) {
        boolean unknown = LeakWords.isUnknown(analysis); // so it is where there are no sessions
        html.start("section", unknown ? "answer unknown" : "answer lives").start("p", "who");
        html.text("span", unknown ? "muted" : "good", (unknown ? "? " : "✓ ") + LeakWords.none(analysis));
        html.end().end();
    }

    private static void leak(SessionReport session, Html html) {
        LeakVerdict leak = session.leak();
        html.start("section", "answer").start("p", "who");
        html.text("span", name(session)).text("span", "bad", "✗ " + LeakWords.rate(leak));
        html.end().facts(facts(session)).end();
    }

    /** A session as it is called on a page. */
    static String name(SessionReport session) {
        return Cut.of(session.session()) + (session.platform().isEmpty() ? "" : " on " + Cut.of(session.platform()));
    }

    private static List<String> facts(SessionReport session) {
        LeakVerdict leak = session.leak();
        return List.of(
                LeakWords.end(session),
                "grows since " + Moments.date(leak.sinceMillis()),
                LeakWords.interval(leak),
                LeakWords.sure(leak));
    }
}
