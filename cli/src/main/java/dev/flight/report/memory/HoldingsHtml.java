package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.sim.memory.Holding;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.TargetResult;
import java.util.List;

/** Who holds the heap at its peak, and what is left at the end. */
final class HoldingsHtml {

    private static final int MOST = 5;

    private HoldingsHtml() {}

    static void write(TargetResult result, Html html) {
        RegionResult heap = result.heap();
        String peak = Figures.size(heap.peakLive()) + " at " + Figures.time(heap.peakAtMillis());
        write("Held at the peak: " + peak, heap.peak(), heap.peakLive(), html);
        String left = Figures.size(heap.liveAtEnd()) + " in " + Figures.count(heap.blocksAtEnd(), "block");
        write("Left at the end: " + left, heap.left(), heap.liveAtEnd(), html);
    }

    private static void write(String title, RegionResult.Holdings holdings, long whole, Html html) {
        HtmlTable table = new HtmlTable(title, "llrrl", List.of("By", "Name", "Holds", "Blocks", "Share"));
        rows("session", holdings.bySession(), whole, table);
        rows("purpose", holdings.byPurpose(), whole, table);
        rows("site", holdings.bySite(), whole, table);
        table.write(html);
    }

    private static void rows(String by, List<Holding> holdings, long whole, HtmlTable table) {
        for (Holding holding : holdings.subList(0, Math.min(MOST, holdings.size()))) {
            double share = Verdict.share(holding.bytes(), whole);
            table.row(List.of(
                    Cell.of(by),
                    Cell.of(holding.name()),
                    Cell.of(Figures.size(holding.bytes())),
                    Cell.of(Figures.count(holding.blocks())),
                    Cell.bar(share, Figures.percent(share))));
        }
        if (holdings.size() > MOST) {
            table.row(by, "… and more", "", "", "");
        }
    }
}
