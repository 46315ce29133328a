package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.Pattern;
import dev.flight.analysis.SessionReport;
import dev.flight.analysis.Sharing;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.text.Printable;
import dev.flight.unit.Ratio;
import java.util.List;
import java.util.Locale;

/** An analysis for people: who leaks and when it ends, then each session, then how they share memory. */
public final class AnalysisText {

    /** More sessions are in the JSON and the CSV. */
    private static final int MOST_ROWS = 50;

    private final Style style;

    public AnalysisText(Style style) {
        this.style = style;
    }

    public String text(Analysis analysis) {
        StringBuilder out = new StringBuilder();
        headline(analysis, out);
        out.append('\n');
        sessions(analysis, out);
        patterns(analysis, out);
        sharing(analysis, out);
        platforms(analysis, out);
        analysis.traces().forEach(trace -> out.append(new TraceUseText(style).text(trace)));
        return out.append(CountWords.sentence(analysis)).append('\n').toString();
    }

    private void headline(Analysis analysis, StringBuilder out) {
        if (analysis.leaking().isEmpty()) {
            boolean unknown = !analysis.sessions().isEmpty() && LeakWords.isUnknown(analysis);
            String none = LeakWords.none(analysis);
            out.append(unknown ? style.yellow(none) : style.green(none)).append('\n');
        }
        analysis.leaking().stream()
                .limit(MOST_ROWS)
                .forEach(each -> out.append(leak(each)).append('\n'));
    }

    private String leak(SessionReport session) {
        String head = Printable.of(session.session()) + " " + LeakWords.rate(session.leak());
        boolean ends = session.leak().exhaustedInMillis().isPresent();
        return style.red(head) + " (" + LeakWords.sure(session.leak()) + ")" + (ends ? ": " : "; ")
                + LeakWords.end(session);
    }

    private void sessions(Analysis analysis, StringBuilder out) {
        if (analysis.sessions().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                "llrrrrrrrlll",
                "SESSION",
                "PLATFORM",
                "NOW",
                "P50",
                "P90",
                "P99",
                "PEAK",
                "LIMIT",
                "GROWTH/H",
                "TREND",
                "LEAK",
                "OBSERVED");
        analysis.sessions().stream().limit(MOST_ROWS).forEach(each -> row(each, table));
        out.append(table.text(style, "  "));
        int more = analysis.sessions().size() - MOST_ROWS;
        out.append(more > 0 ? "  and " + more + " more; --format csv has all\n" : "");
        out.append('\n');
    }

    private static void row(SessionReport session, TextTable table) {
        table.row(
                Printable.of(session.session()),
                session.platform().isEmpty() ? "-" : Printable.of(session.platform()),
                LeakWords.size(session.lastBytes()),
                LeakWords.size(session.use().p50()),
                LeakWords.size(session.use().p90()),
                LeakWords.size(session.use().p99()),
                LeakWords.size(session.use().max()),
                LeakWords.limit(session),
                LeakWords.growth(session.leak()),
                session.direction().text(),
                LeakWords.verdict(session.leak()),
                Figures.time((double) (session.untilMillis() - session.fromMillis())));
    }

    private void patterns(Analysis analysis, StringBuilder out) {
        int before = out.length();
        for (SessionReport session :
                analysis.sessions().stream().limit(MOST_ROWS).toList()) {
            for (Pattern pattern : session.patterns()) {
                out.append("  ")
                        .append(Printable.of(session.session()))
                        .append(": ")
                        .append(PatternWords.sentence(pattern))
                        .append('\n');
            }
        }
        out.append(out.length() > before ? "\n" : "");
    }

    private void sharing(Analysis analysis, StringBuilder out) {
        Sharing sharing = analysis.sharing();
        if (sharing.shares().size() < 2) {
            return;
        }
        out.append(String.format(
                        Locale.ROOT,
                        "  Fairness %.2f (Jain's index of mean use; 1 is even, %.2f one for all)%n",
                        sharing.jain(),
                        1.0 / sharing.shares().size())
                .replace("\r\n", "\n"));
        for (Sharing.Share share : sharing.shares()) {
            if (share.hog()) {
                out.append("  ")
                        .append(style.yellow(Printable.of(share.session())))
                        .append(" uses ")
                        .append(Ratio.percentOf(Math.round(share.part() * 1e6), 1_000_000))
                        .append(" of all while another session is short of memory\n");
            }
        }
        out.append('\n');
    }

    private void platforms(Analysis analysis, StringBuilder out) {
        if (analysis.sessions().stream().map(SessionReport::platform).distinct().count() < 2) {
            return;
        }
        List<SessionTable.PlatformPeaks> rows = new SessionTable(analysis.sessions()).byPlatform();
        TextTable table = new TextTable("lrrrr", "PLATFORM", "SESSIONS", "MEDIAN PEAK", "P90", "HIGHEST");
        for (SessionTable.PlatformPeaks row : rows) {
            table.row(
                    row.platform().isEmpty() ? "-" : row.platform(),
                    Long.toString(row.sessions()),
                    LeakWords.size(row.medianBytes()),
                    LeakWords.size(row.p90Bytes()),
                    LeakWords.size(row.maxBytes()));
        }
        out.append(table.text(style, "  ")).append('\n');
    }
}
