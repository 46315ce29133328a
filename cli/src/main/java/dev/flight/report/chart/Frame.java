package dev.flight.report.chart;

import dev.flight.report.Figures;
import dev.flight.report.Style;
import java.util.List;

/** What stands around a chart on a terminal: labels at the left, the axis of time below. */
final class Frame {

    /** The columns left of the plot: a label as {@code 1023.99MB}, a blank, the axis. */
    static final int GUTTER = 11;

    private static final int LABEL = GUTTER - 2;
    private static final int TICK_COLUMNS = 12;

    private final Glyphs glyphs;
    private final Style style;

    Frame(Glyphs glyphs, Style style) {
        this.glyphs = glyphs;
        this.style = style;
    }

    /** A line of the plot with a label, which may be empty. */
    String row(String label, String plot) {
        return left(label) + style.faint(String.valueOf(glyphs.axis)) + plot;
    }

    /** A line across the plot, as the capacity is drawn. */
    String across(String label, int columns) {
        return left(label)
                + style.faint(glyphs.corner + String.valueOf(glyphs.line).repeat(columns));
    }

    /** The axis of time, and below it its moments. */
    List<String> time(String label, double endMillis, int columns) {
        StringBuilder axis = new StringBuilder(String.valueOf(glyphs.line).repeat(columns));
        StringBuilder labels = new StringBuilder(" ".repeat(columns));
        int free = 0;
        for (long tick : Ticks.times(endMillis, Math.max(1, columns / TICK_COLUMNS))) {
            String text = Figures.time((double) tick);
            int at = (int) Math.min(columns - 1, tick / endMillis * columns);
            int from = Math.min(at, columns - text.length());
            if (from >= free) {
                axis.setCharAt(at, glyphs.tick);
                labels.replace(from, from + text.length(), text);
                free = from + text.length() + 2;
            }
        }
        return List.of(
                left(label) + style.faint(glyphs.corner + axis.toString()),
                (" ".repeat(GUTTER) + labels).stripTrailing());
    }

    private static String left(String label) {
        return " ".repeat(Math.max(0, LABEL - label.length())) + label + " ";
    }
}
