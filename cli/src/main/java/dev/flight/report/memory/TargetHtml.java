package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import dev.flight.report.html.Tile;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.TargetResult;
import java.util.ArrayList;
import java.util.List;

/** One target in detail. */
final class TargetHtml {

    private TargetHtml() {}

    static void write(SimulationResult.Target target, Html html) {
        TargetResult result = target.result();
        Tile.write(tiles(target), html);
        for (int i = 0; i < result.regions().size(); i++) {
            RegionResult region = result.regions().get(i);
            if (region.operations() > 0 && (i == 0 || region.failed() > 0)) {
                html.text("h3", "Region " + region.name());
                RegionPlots.write(result, i, html);
                HeapMaps.write(region, result.endMillis(), html);
            }
        }
        HoldingsHtml.write(result, html);
        RegionsHtml.write(result, html);
        TroubleHtml.write(target, html);
    }

    private static List<Tile> tiles(SimulationResult.Target target) {
        TargetResult result = target.result();
        RegionResult heap = result.heap();
        List<Tile> tiles = new ArrayList<>();
        String used = Figures.percent(Verdict.share(heap.peakLive(), heap.capacity()));
        tiles.add(new Tile("Peak live", Figures.size(heap.peakLive()), used + " of " + Figures.size(heap.capacity())));
        tiles.add(new Tile(
                "To spare",
                Figures.size(heap.capacity() - heap.peakLive()),
                "at " + Figures.time(heap.peakAtMillis())));
        tiles.add(new Tile(
                "Failed allocations",
                Figures.count(result.failed()),
                "of " + Figures.count(operations(result), "operation"),
                result.failed() > 0));
        if (result.setup().reclaims()) {
            tiles.add(new Tile(
                    "Sessions killed",
                    Figures.count(result.killCount()),
                    Figures.size(result.reclaimedBytes()) + " reclaimed",
                    result.killCount() > 0));
        }
        tiles.add(new Tile(
                "Fragmentation",
                Figures.ratio(heap.fragmentationMax()),
                "at most; mean " + Figures.ratio(heap.fragmentationMean())));
        tiles.add(new Tile("Largest hole", Figures.size(heap.largestFreeMin()), "at its smallest"));
        tiles.add(new Tile("Footprint", Figures.size(heap.peakFootprint()), "the highest address used"));
        tiles.add(new Tile("Internal waste", Figures.percent(heap.internalWaste()), "headers and rounding"));
        minimum(target, tiles);
        return tiles;
    }

    private static long operations(TargetResult result) {
        return result.regions().stream().mapToLong(RegionResult::operations).sum();
    }

    private static void minimum(SimulationResult.Target target, List<Tile> tiles) {
        if (target.minimumHeap() != null) {
            tiles.add(new Tile(
                    "Smallest heap",
                    PolicyTable.minimum(target),
                    "that survives this workload, limits of sessions aside"));
        }
    }
}
