package dev.flight.report.chart;

import dev.flight.sim.memory.PressureLevel;

/** The characters that charts are drawn with; each takes one column. */
public enum Glyphs {
    /** Block elements and lines. */
    UNICODE(" ▁▂▃▄▅▆▇█", '░', '─', '╌', '│', '┼', '┬', '×', "·░▓█", "█▒·", '├', '┤'),
    /** For terminals that show nothing else. */
    ASCII(" .:|#", '-', '-', '=', '|', '+', '+', 'x', ".mHC", "#+.", '[', ']');

    /** Parts of a cell, from nothing to all of it. */
    final String fill;

    /** Between the least and the most in a column. */
    final char band;

    final char line;
    final char limit;
    final char axis;
    final char corner;
    final char tick;
    final char failure;
    private final String levels;

    private final String map;

    final char open;
    final char close;

    Glyphs(
            String fill,
            char band,
            char line,
            char limit,
            char axis,
            char corner,
            char tick,
            char failure,
            String levels,
            String map,
            char open,
            char close) {
        this.fill = fill;
        this.band = band;
        this.line = line;
        this.limit = limit;
        this.axis = axis;
        this.corner = corner;
        this.tick = tick;
        this.failure = failure;
        this.levels = levels;
        this.map = map;
        this.open = open;
        this.close = close;
    }

    char of(PressureLevel level) {
        return levels.charAt(
                switch (level) {
                    case LOW -> 0;
                    case MEDIUM -> 1;
                    case HIGH -> 2;
                    case CRITICAL -> 3;
                });
    }

    char of(MapCells.State state) {
        return map.charAt(
                switch (state) {
                    case FULL -> 0;
                    case PARTLY -> 1;
                    case FREE -> 2;
                });
    }

    /** A bar of a part of so many columns; something is never drawn as nothing. */
    public String bar(double part, int columns) {
        int steps = fill.length() - 1;
        int filled = (int) Math.round(Math.min(1, part) * columns * steps);
        int eighths = part > 0 ? Math.max(1, filled) : 0;
        return this == UNICODE ? horizontal(eighths) : "#".repeat((eighths + steps - 1) / steps);
    }

    private static String horizontal(int eighths) {
        String rest = eighths % 8 == 0 ? "" : String.valueOf((char) ('█' + 8 - eighths % 8));
        return "█".repeat(eighths / 8) + rest;
    }
}
