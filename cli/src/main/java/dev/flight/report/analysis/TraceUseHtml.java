package dev.flight.report.analysis;

import dev.flight.analysis.TraceUse;
import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.text.Cut;
import java.util.List;

/** What a trace tells that snapshots do not: the peaks of purposes, and who holds what is live at the end, by site. */
final class TraceUseHtml {

    private static final int MOST_PURPOSES = 20;
    private static final int SITE_COLUMNS = 80;

    private TraceUseHtml() {}

    static void write(TraceUse trace, Html html) {
        html.text("h2", "Trace " + Cut.of(trace.name()));
        html.text("p", held(trace));
        purposes(trace, html);
        sites(trace, html);
    }

    private static String held(TraceUse trace) {
        String operations = Figures.count(trace.operations(), "operation") + "; at the end ";
        if (trace.liveBlocks() == 0) {
            return operations + "nothing is live.";
        }
        return operations + Figures.count(trace.liveBlocks(), "block") + (trace.liveBlocks() == 1 ? " is" : " are")
                + " live with " + Figures.size(trace.liveBytes()) + ".";
    }

    private static void purposes(TraceUse trace, Html html) {
        List<TraceUse.Purpose> purposes = trace.purposes();
        double highest = purposes.stream()
                .mapToLong(each -> each.peak().peakBytes())
                .max()
                .orElse(0);
        HtmlTable table = new HtmlTable(
                "Peak of each purpose, at a moment of its own",
                "llrr",
                List.of("Purpose", "Peak", "Peak at", "At the end"));
        for (TraceUse.Purpose each : purposes.subList(0, Math.min(MOST_PURPOSES, purposes.size()))) {
            long peak = each.peak().peakBytes();
            table.row(List.of(
                    Cell.of(name(each.name())),
                    Cell.bar(part((double) peak, highest), Figures.size(peak)),
                    Cell.of(Moments.date(each.peak().atMillis())),
                    Cell.of(Figures.size(each.peak().liveBytes()))));
        }
        table.write(html);
        Ranking.more(purposes.size() - MOST_PURPOSES, "purpose", html);
    }

    /** Of what is kept from the start nothing is late, of a steady leak half. */
    private static void sites(TraceUse trace, Html html) {
        HtmlTable table = new HtmlTable(
                "Live at the end, by the place in the program that asked for it",
                "llrrr",
                List.of("Site", "Live", "Blocks", "Of the second half", "Share"));
        for (TraceUse.Site each : trace.sites()) {
            double part = part((double) each.bytes(), (double) trace.liveBytes());
            table.row(List.of(
                    Cell.of(Cut.to(name(each.name()), SITE_COLUMNS)),
                    Cell.bar(part, Figures.size(each.bytes())),
                    Cell.of(Figures.count(each.blocks())),
                    Cell.of(Figures.size(each.lateBytes())),
                    Cell.of(Figures.percent(part))));
        }
        table.write(html);
        if (trace.furtherSites() > 0) {
            html.text("p", "muted", "and of " + Figures.count(trace.furtherSites(), "further site") + ".");
        }
    }

    private static double part(double bytes, double whole) {
        return whole > 0 ? bytes / whole : 0;
    }

    private static String name(String name) {
        return name.equals(TraceUse.UNNAMED) ? "(none)" : Cut.of(name);
    }
}
