package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.report.chart.Glyphs;
import dev.flight.sim.memory.Holding;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.TargetResult;
import dev.flight.text.Cut;
import java.util.List;

/** Who holds the heap at its peak, and what is left at the end. */
final class HoldingText {

    private static final int MOST = 5;
    private static final int OTHER_COLUMNS = 52;
    private static final int BAR = 12;
    private static final int NAME_LEAST = 10;

    private final Style style;
    private final int nameColumns;
    private final Glyphs glyphs;

    HoldingText(Style style, int width, Glyphs glyphs) {
        this.style = style;
        this.nameColumns = Math.max(NAME_LEAST, width - OTHER_COLUMNS);
        this.glyphs = glyphs;
    }

    void write(TargetResult result, StringBuilder out) {
        RegionResult heap = result.heap();
        String peak =
                "held at the peak (" + Figures.size(heap.peakLive()) + " at " + Figures.time(heap.peakAtMillis()) + ")";
        write(peak, heap.peak(), heap.peakLive(), out);
        String left = "left at the end (" + Figures.size(heap.liveAtEnd()) + " in "
                + Figures.count(heap.blocksAtEnd(), "block") + " at " + Figures.time(result.endMillis()) + ")";
        write(left, heap.left(), heap.liveAtEnd(), out);
    }

    private void write(String title, RegionResult.Holdings holdings, long whole, StringBuilder out) {
        TextTable table = new TextTable("llrrrl", "BY", "NAME", "HOLDS", "SHARE", "BLOCKS", "");
        rows("session", holdings.bySession(), whole, table);
        rows("purpose", holdings.byPurpose(), whole, table);
        rows("site", holdings.bySite(), whole, table);
        if (!table.isEmpty()) {
            out.append("\n  ").append(style.bold(title)).append('\n').append(table.text(style, "  "));
        }
    }

    private void rows(String by, List<Holding> holdings, long whole, TextTable table) {
        String label = by;
        for (Holding holding : holdings.subList(0, Math.min(MOST, holdings.size()))) {
            double share = Verdict.share(holding.bytes(), whole);
            table.row(
                    label,
                    Cut.to(holding.name(), nameColumns),
                    Figures.size(holding.bytes()),
                    Figures.percent(share),
                    Figures.count(holding.blocks()),
                    glyphs.bar(share, BAR));
            label = "";
        }
        // How many more is not known: a result keeps no more than the ten largest.
        if (holdings.size() > MOST) {
            table.row("", "and more", "", "", "", "");
        }
    }
}
