package dev.flight.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Columns as rows of characters, the highest first: solid up to the least in a column, lighter up to the most. */
public final class Bars {

    private final double[] least;
    private final double[] most;
    private final double top;
    private final int rows;
    private final Glyphs glyphs;

    /** Bars on a scale from 0 to {@code top}. */
    public Bars(double[] least, double[] most, double top, int rows, Glyphs glyphs) {
        this.least = least;
        this.most = most;
        this.top = top > 0 ? top : 1;
        this.rows = rows;
        this.glyphs = glyphs;
    }

    public List<StringBuilder> rows() {
        List<StringBuilder> drawn = new ArrayList<>();
        for (int row = rows - 1; row >= 0; row--) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < most.length; column++) {
                line.append(cell(inRow(least[column], row), inRow(most[column], row)));
            }
            drawn.add(line);
        }
        return drawn;
    }

    private double inRow(double value, int row) {
        return value / top * rows - row;
    }

    private char cell(double low, double high) {
        int steps = glyphs.fill.length() - 1;
        if (high >= 1) {
            return low >= 1 ? glyphs.fill.charAt(steps) : glyphs.band;
        }
        return high <= 0 ? ' ' : glyphs.fill.charAt((int) Math.ceil(high * steps));
    }
}
