package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import java.util.ArrayList;
import java.util.List;

/** The policies of one platform compared, a line each. */
final class PoliciesHtml {

    private PoliciesHtml() {}

    static void write(Comparisons platform, Html html) {
        SimulationResult.Target best = platform.best();
        RegionResult heap = best.result().heap();
        HtmlTable table = new HtmlTable(
                heap.name() + " of " + Figures.size(heap.capacity()) + " with each policy",
                "lrllrrrl",
                List.of(
                        "Policy",
                        "Failed",
                        "Footprint, of the capacity",
                        "Fragmentation, highest",
                        "Peak live",
                        "Waste",
                        "Smallest heap",
                        "First failure"));
        for (SimulationResult.Target target : platform.targets()) {
            table.row(row(target, target.equals(best)));
        }
        table.write(html);
        html.text("p", "muted", "What follows is of " + Names.of(heap.policy()) + ", the best.");
    }

    private static List<Cell> row(SimulationResult.Target target, boolean best) {
        RegionResult heap = target.result().heap();
        long failed = target.result().failed() + target.result().killCount();
        List<Cell> cells = new ArrayList<>();
        String name = Names.of(heap.policy());
        cells.add(best ? Cell.of(name + " ★ best", true) : Cell.of(name));
        cells.add(Cell.of(Figures.count(failed), failed == 0));
        cells.add(Cell.bar(Verdict.share(heap.peakFootprint(), heap.capacity()), Figures.size(heap.peakFootprint())));
        cells.add(Cell.bar(heap.fragmentationMax(), Figures.ratio(heap.fragmentationMax())));
        cells.add(Cell.of(Figures.size(heap.peakLive())));
        cells.add(Cell.of(Figures.percent(heap.internalWaste())));
        cells.add(Cell.of(PolicyTable.minimum(target)));
        cells.add(Cell.of(PolicyTable.firstFailure(target)));
        return cells;
    }
}
