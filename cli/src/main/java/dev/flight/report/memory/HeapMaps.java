package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.report.chart.MapCells;
import dev.flight.report.html.CellMap;
import dev.flight.report.html.Html;
import dev.flight.sim.memory.Failure;
import dev.flight.sim.memory.HeapMap;
import dev.flight.sim.memory.RegionResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A region from its lowest address to its highest, at the first failure and at the end. */
final class HeapMaps {

    private static final int ROWS = 8;

    private HeapMaps() {}

    static void write(RegionResult region, double endMillis, Html html) {
        Failure failure = region.firstFailure();
        if (failure != null) {
            String title = "The region at its first failure, " + Figures.time(failure.atMillis()) + ": "
                    + Figures.size(failure.granted()) + " needed, the largest hole has "
                    + Figures.size(failure.largestFree());
            write(title, failure.map(), html);
        }
        write("The region at the end, " + Figures.time(endMillis), region.mapAtEnd(), html);
    }

    private static void write(String title, HeapMap map, Html html) {
        MapCells cells = new MapCells(map, CellMap.COLUMNS * ROWS);
        if (cells.size() == 0) {
            return;
        }
        String size = Figures.size(cells.cellBytes());
        List<CellMap.Entry> legend = List.of(
                entry(MapCells.State.FULL, cells),
                entry(MapCells.State.PARTLY, cells),
                entry(MapCells.State.FREE, cells));
        String description = "Cells of " + size + ", the lowest address first: "
                + legend.get(0).text() + ", " + legend.get(1).text() + ", "
                + legend.get(2).text() + ".";
        CellMap.write(
                title + " (a cell is " + size + ")",
                description,
                cells.size(),
                cell -> kind(cells.state(cell)),
                legend,
                html);
    }

    private static CellMap.Entry entry(MapCells.State state, MapCells cells) {
        long count = IntStream.range(0, cells.size())
                .filter(cell -> cells.state(cell) == state)
                .count();
        return new CellMap.Entry(kind(state), kind(state) + ": " + Figures.count(count, "cell"));
    }

    private static String kind(MapCells.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
