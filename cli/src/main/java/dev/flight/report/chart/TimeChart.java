package dev.flight.report.chart;

import dev.flight.report.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** Figures over time on a terminal: plots one below the other on one axis of time, and strips under them. */
public final class TimeChart {

    private static final int LEAST_COLUMNS = 20;

    private final double endMillis;
    private final int columns;
    private final Glyphs glyphs;
    private final Frame frame;

    /** A chart that takes so many columns of the terminal. */
    public TimeChart(double endMillis, int width, Glyphs glyphs, Style style) {
        this.endMillis = endMillis;
        this.columns = Math.max(LEAST_COLUMNS, width - Frame.GUTTER);
        this.glyphs = glyphs;
        this.frame = new Frame(glyphs, style);
    }

    /** How many figures a plot or strip has. */
    public int columns() {
        return columns;
    }

    /**
     * A plot of a figure for each column, on a scale from 0 to the highest of them.
     *
     * @param label writes a figure of the scale in nine columns at most
     */
    public List<String> plot(double[] values, int rows, DoubleFunction<String> label, UnaryOperator<String> ink) {
        double top = 0;
        for (double value : values) {
            top = Math.max(top, value);
        }
        List<StringBuilder> bars = new Bars(values, values, top, rows, glyphs).rows();
        List<String> lines = new ArrayList<>();
        lines.add(frame.across(label.apply(top), columns));
        for (int row = 0; row < rows; row++) {
            String half = row == rows / 2 && top > 0 ? label.apply(top / 2) : "";
            lines.add(frame.row(half, ink.apply(bars.get(row).toString().stripTrailing())));
        }
        lines.addAll(frame.time("0", endMillis, columns));
        return lines;
    }

    /** A line of marks: a character for each column. */
    public String strip(String label, String marks, UnaryOperator<String> ink) {
        return frame.row(label, ink.apply(marks.stripTrailing()));
    }

    /** The first column that a moment is in. */
    public int column(double millis) {
        return (int) Math.min(columns - 1, Math.max(0, millis / endMillis * columns));
    }
}
