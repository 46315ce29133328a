package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.Pattern;
import dev.flight.analysis.SessionReport;
import dev.flight.analysis.Sharing;
import dev.flight.analysis.TraceUse;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.text.Printable;
import dev.flight.unit.ByteSize;
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
        counts(analysis, out);
        return out.toString();
    }

    private void headline(Analysis analysis, StringBuilder out) {
        if (analysis.leaking().isEmpty()) {
            boolean tooFew = !analysis.sessions().isEmpty()
                    && analysis.sessions().stream().allMatch(each -> each.leak().kind() == LeakVerdict.Kind.TOO_FEW);
            String none = analysis.sessions().isEmpty() ? "There is no session." : "No session leaks.";
            out.append(tooFew ? style.yellow("Too few samples to tell whether a session leaks.") : style.green(none))
                    .append('\n');
        }
        analysis.leaking().stream()
                .limit(MOST_ROWS)
                .forEach(each -> out.append(leak(each)).append('\n'));
    }

    private String leak(SessionReport session) {
        LeakVerdict leak = session.leak();
        String head = Printable.of(session.session()) + " leaks " + size(leak.slopeBytesPerHour()) + "/h";
        return style.red(head) + " (" + sure(leak.confidence()) + " sure)" + end(session);
    }

    /** Never more than 99.9 %: no test on so few figures is surer. */
    private static String sure(double confidence) {
        return String.format(Locale.ROOT, "%.1f %%", Math.min(99.9, Math.floor(confidence * 1000) / 10));
    }

    private static String end(SessionReport session) {
        LeakVerdict leak = session.leak();
        if (leak.exhaustedInMillis().isEmpty()) {
            return "; its limit is not known";
        }
        long millis = leak.exhaustedInMillis().getAsLong();
        String limit = ByteSize.capped(session.limitBytes()).about() + " limit";
        if (millis == 0) {
            return ": has reached its " + limit;
        }
        String at = Moments.isWithinCentury(millis)
                ? " (at " + Moments.at(session.untilMillis() + millis, session.untilMillis()) + ")"
                : "";
        return ": reaches its " + limit + " in " + Moments.ahead(millis) + at;
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
                size(session.lastBytes()),
                size(session.use().p50()),
                size(session.use().p90()),
                size(session.use().p99()),
                size(session.use().max()),
                session.limitBytes() > 0 ? ByteSize.capped(session.limitBytes()).about() : "-",
                session.leak().kind() == LeakVerdict.Kind.TOO_FEW
                        ? "-"
                        : size(session.leak().slopeBytesPerHour()),
                session.direction().text(),
                verdict(session.leak()),
                Figures.time((double) (session.untilMillis() - session.fromMillis())));
    }

    private static String verdict(LeakVerdict leak) {
        return switch (leak.kind()) {
            case LEAK -> "yes";
            case LEVELLED_OFF -> "no: levelled off";
            case STEP -> "no: a step";
            case NONE -> "no";
            case TOO_FEW -> "too few samples";
        };
    }

    private void patterns(Analysis analysis, StringBuilder out) {
        int before = out.length();
        for (SessionReport session :
                analysis.sessions().stream().limit(MOST_ROWS).toList()) {
            for (Pattern pattern : session.patterns()) {
                out.append("  ")
                        .append(Printable.of(session.session()))
                        .append(": ")
                        .append(pattern(pattern))
                        .append('\n');
            }
        }
        out.append(out.length() > before ? "\n" : "");
    }

    private static String pattern(Pattern pattern) {
        if (pattern instanceof Pattern.Periodic periodic) {
            return "repeats every " + Figures.time(Math.rint(periodic.periodHours() * 3_600) * 1_000)
                    + String.format(Locale.ROOT, " (autocorrelation %.2f)", periodic.strength());
        }
        if (pattern instanceof Pattern.Step step) {
            String direction = step.bytes() < 0 ? "falls by " : "rises by ";
            return direction + size(Math.abs(step.bytes())) + " at " + Moments.date(step.atMillis()) + " and stays";
        }
        Pattern.Anomaly anomaly = (Pattern.Anomaly) pattern;
        return "stands out at " + Moments.date(anomaly.atMillis()) + " with " + size(anomaly.bytes())
                + String.format(Locale.ROOT, ", %.0f times the usual distance", anomaly.score());
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
                    size(row.medianBytes()),
                    size(row.p90Bytes()),
                    size(row.maxBytes()));
        }
        out.append(table.text(style, "  ")).append('\n');
    }

    private static void counts(Analysis analysis, StringBuilder out) {
        long late = analysis.sessions().stream().mapToLong(SessionReport::late).sum();
        long duplicates = analysis.sessions().stream()
                .mapToLong(SessionReport::duplicates)
                .sum();
        long operations = analysis.operations();
        boolean snapshots = analysis.snapshots() > 0 || operations == 0;
        out.append(snapshots ? counted(analysis.snapshots(), "snapshot") : "");
        out.append(snapshots && operations > 0 ? " and " : "");
        out.append(operations > 0 ? counted(operations, "operation") : "");
        out.append(" of ");
        out.append(counted(analysis.sessions().size(), "session"));
        out.append(late > 0 ? ", " + late + " out of order" : "");
        out.append(duplicates > 0 ? ", " + duplicates + " of the same moment as another" : "");
        out.append(analysis.leftOut() > 0 ? ", " + analysis.leftOut() + " of further sessions left out" : "");
        long unread = analysis.traces().stream().mapToLong(TraceUse::leftOut).sum();
        out.append(unread > 0 ? ", " + counted(unread, "operation") + " of further sessions left out" : "");
        out.append('\n');
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String size(double bytes) {
        String sign = Math.round(bytes) < 0 ? "-" : "";
        return sign + ByteSize.capped(Math.round(Math.abs(bytes))).about();
    }
}
