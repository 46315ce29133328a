package dev.flight.report.chart;

import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.sim.memory.Failure;
import dev.flight.sim.memory.HeapMap;
import java.util.ArrayList;
import java.util.List;

/** A heap map on a terminal, from the lowest address to the highest in a few lines. */
public final class HeapMapChart {

    private static final int LINES = 3;

    private final Glyphs glyphs;
    private final Style style;
    private final int columns;

    /** A map that takes so many columns of the terminal. */
    public HeapMapChart(int width, Glyphs glyphs, Style style) {
        this.columns = Math.max(20, width - Frame.GUTTER);
        this.glyphs = glyphs;
        this.style = style;
    }

    /** The heap at the moment of a failure, and what was asked for on the same scale. */
    public List<String> lines(Failure failure) {
        MapCells cells = cells(failure.map());
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("the heap at " + Figures.time(failure.atMillis())) + style.faint(legend(cells)));
        lines.addAll(map(cells));
        lines.add(measure("needed", failure.granted(), cells));
        lines.add(measure("largest", failure.largestFree(), cells));
        return lines;
    }

    private MapCells cells(HeapMap map) {
        return new MapCells(map, columns * LINES);
    }

    private String legend(MapCells cells) {
        return "; " + glyphs.of(MapCells.State.FULL) + " full  " + glyphs.of(MapCells.State.PARTLY) + " partly  "
                + glyphs.of(MapCells.State.FREE) + " free; one is " + Figures.size(cells.cellBytes());
    }

    private List<String> map(MapCells cells) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += columns) {
            StringBuilder line = new StringBuilder();
            for (int cell = from; cell < Math.min(from + columns, cells.size()); cell++) {
                line.append(glyphs.of(cells.state(cell)));
            }
            String label = from == 0 ? "0B" : Figures.size(cells.address(from));
            lines.add(new Frame(glyphs, style).row(label, style.blue(line.toString())));
        }
        return lines;
    }

    /** A size to the scale of the map, as far as a line goes. */
    private String measure(String label, long bytes, MapCells cells) {
        String text = " " + Figures.size(bytes);
        double wide = (double) bytes / cells.cellBytes();
        int most = columns - text.length() - 2;
        String drawn = wide > most
                ? glyphs.open + String.valueOf(glyphs.line).repeat(most - 1) + ">"
                : glyphs.open
                        + String.valueOf(glyphs.line).repeat((int) Math.max(0, Math.round(wide) - 2))
                        + glyphs.close;
        // Less than two cells cannot be drawn as an opening and a closing.
        String bar = wide < 1.5
                ? String.valueOf(glyphs.of(wide < 0.5 ? MapCells.State.PARTLY : MapCells.State.FULL))
                : drawn;
        return new Frame(glyphs, style).row(label, (bytes == 0 ? "" : bar) + text);
    }
}
