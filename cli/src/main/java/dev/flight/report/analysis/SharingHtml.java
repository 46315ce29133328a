package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.SessionReport;
import dev.flight.analysis.Sharing;
import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.report.html.StackedBar;
import dev.flight.text.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How sessions share memory: those with the largest parts. */
final class SharingHtml {

    private static final int MOST_ROWS = 20;

    /** So many colours are told apart. */
    private static final int MOST_PARTS = 8;

    private SharingHtml() {}

    private record Row(SessionReport session, Sharing.Share share) {}

    static void write(Analysis analysis, Html html) {
        if (analysis.sessions().size() < 2) {
            return;
        }
        List<Row> rows = largestFirst(analysis);
        html.text("h2", "Sharing between sessions").text("p", fairness(analysis));
        StackedBar.write("Mean use of all, by session", parts(rows), html);
        table(rows.subList(0, Math.min(MOST_ROWS, rows.size())), html);
        Ranking.more(rows.size() - MOST_ROWS, "session", html);
    }

    static long hogs(Analysis analysis) {
        return analysis.sharing().shares().stream().filter(Sharing.Share::hog).count();
    }

    private static List<Row> largestFirst(Analysis analysis) {
        return IntStream.range(0, analysis.sessions().size())
                .mapToObj(i -> new Row(
                        analysis.sessions().get(i), analysis.sharing().shares().get(i)))
                .sorted(Comparator.comparingDouble((Row each) -> -each.share().part()))
                .toList();
    }

    private static String fairness(Analysis analysis) {
        long hogs = hogs(analysis);
        String others = hogs == 0
                ? "no session uses more than its part while another is short of memory."
                : Figures.count(hogs, "session") + (hogs == 1 ? " uses" : " use") + " more than "
                        + Figures.decimal(Sharing.HOG_FACTOR, 1)
                        + " times the equal part while another is short of memory.";
        return "Fairness " + Figures.ratio(analysis.sharing().jain()) + " (Jain's index of mean use; 1 is even, "
                + Figures.ratio(1.0 / analysis.sessions().size()) + " one for all); " + others;
    }

    private static List<StackedBar.Part> parts(List<Row> rows) {
        List<StackedBar.Part> parts = new ArrayList<>();
        int named = rows.size() <= MOST_PARTS ? rows.size() : MOST_PARTS - 1;
        for (int i = 0; i < named; i++) {
            Sharing.Share share = rows.get(i).share();
            parts.add(part("part-" + (i + 1), Cut.of(share.session()), share.part()));
        }
        if (named < rows.size()) {
            double rest = rows.stream()
                    .skip(named)
                    .mapToDouble(row -> row.share().part())
                    .sum();
            parts.add(part("part-rest", Figures.count(rows.size() - named, "further session"), rest));
        }
        return parts;
    }

    private static StackedBar.Part part(String kind, String label, double part) {
        return new StackedBar.Part(kind, label, part, Figures.percent(part));
    }

    private static void table(List<Row> rows, Html html) {
        HtmlTable table = new HtmlTable(
                "Shares",
                "lrlll",
                List.of("Session", "Mean use", "Part of all", "Of its limit (dominant share)", "Shortage"));
        for (Row row : rows) {
            Sharing.Share share = row.share();
            table.row(List.of(
                    Cell.of(Cut.of(share.session())),
                    Cell.of(LeakWords.size(row.session().use().mean())),
                    Cell.bar(share.part(), Figures.percent(share.part())),
                    row.session().limitBytes() > 0
                            ? Cell.bar(share.dominantShare(), Figures.percent(share.dominantShare()))
                            : Cell.of("-"),
                    shortage(row)));
        }
        table.write(html);
    }

    private static Cell shortage(Row row) {
        if (row.share().hog()) {
            return Cell.of("hog", false);
        }
        return row.session().peakShare() >= Sharing.SHORT_FROM ? Cell.of("short of memory", false) : Cell.of("-");
    }
}
