package dev.flight.report.analysis;

import dev.flight.analysis.TraceUse;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.text.Printable;

/** What a trace tells that snapshots do not, for people: the peaks of purposes, and what is live at the end by site. */
final class TraceUseText {

    private static final String INDENTATION = "  ";

    private final Style style;

    TraceUseText(Style style) {
        this.style = style;
    }

    String text(TraceUse trace) {
        return purposes(trace) + live(trace) + sites(trace) + "\n";
    }

    private String purposes(TraceUse trace) {
        TextTable table = new TextTable("lrrr", "PURPOSE", "PEAK", "PEAK AT", "AT THE END");
        for (TraceUse.Purpose each : trace.purposes()) {
            table.row(
                    name(each.name()),
                    Figures.size(each.peak().peakBytes()),
                    Moments.date(each.peak().atMillis()),
                    Figures.size(each.peak().liveBytes()));
        }
        return table.isEmpty() ? "" : table.text(style, INDENTATION) + "\n";
    }

    private String live(TraceUse trace) {
        String where = INDENTATION + "At the end of " + Printable.of(trace.name()) + " ";
        if (trace.liveBlocks() == 0) {
            return where + "nothing is live.\n";
        }
        String many = trace.liveBlocks() == 1 ? " is" : " are";
        return where + Figures.count(trace.liveBlocks(), "block") + many + " live with "
                + Figures.size(trace.liveBytes()) + (trace.sites().isEmpty() ? ".\n" : ":\n");
    }

    /** Of what is kept from the start nothing is late, of a steady leak half. */
    private String sites(TraceUse trace) {
        TextTable table = new TextTable("rrrl", "LIVE", "BLOCKS", "OF 2ND HALF", "SITE");
        for (TraceUse.Site each : trace.sites()) {
            table.row(
                    Figures.size(each.bytes()),
                    Figures.count(each.blocks()),
                    Figures.size(each.lateBytes()),
                    name(each.name()));
        }
        String more = trace.furtherSites() == 0
                ? ""
                : INDENTATION + "and of " + Figures.count(trace.furtherSites(), "further site") + "\n";
        return table.isEmpty() ? "" : table.text(style, INDENTATION) + more;
    }

    private static String name(String name) {
        return name.equals(TraceUse.UNNAMED) ? "(none)" : Printable.of(name);
    }
}
