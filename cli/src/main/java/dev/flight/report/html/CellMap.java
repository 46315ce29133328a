package dev.flight.report.html;

import java.util.List;
import java.util.function.IntFunction;

/** Equal cells in rows, read as text is: what kind each is of. */
public final class CellMap {

    private static final int WIDTH = 960;
    private static final double ROW = 12;

    /** So many cells stand in a row. */
    public static final int COLUMNS = 128;

    private CellMap() {}

    /**
     * Draws a map; neighbours of one kind in a row are one shape.
     *
     * @param kind the class in the style sheet of each cell
     * @param legend kinds and what they are
     */
    public static void write(
            String title, String description, int cells, IntFunction<String> kind, List<Entry> legend, Html html) {
        int rows = Math.max(1, (cells + COLUMNS - 1) / COLUMNS);
        html.start("figure").text("figcaption", title);
        Svg svg = html.svg(WIDTH, (int) (rows * ROW), title, description);
        for (int from = 0; from < cells; ) {
            int until = from + 1;
            while (until < cells && until % COLUMNS != 0 && kind.apply(until).equals(kind.apply(from))) {
                until++;
            }
            double cell = (double) WIDTH / COLUMNS;
            int row = from / COLUMNS;
            svg.rect(kind.apply(from), from % COLUMNS * cell, row * ROW, (until - from) * cell, ROW - 1);
            from = until;
        }
        svg.end();
        html.start("ul", "legend");
        legend.forEach(entry -> Legend.item(entry.kind(), entry.text(), html));
        html.end().end();
    }

    /** What a kind of cell is. */
    public record Entry(String kind, String text) {}
}
