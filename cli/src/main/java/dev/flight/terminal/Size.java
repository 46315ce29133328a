package dev.flight.terminal;

/** The cells of a terminal; at least one, at most what a screen is drawn for. */
public record Size(int rows, int columns) {

    private static final int MOST = 1000;

    /** A terminal that says 0 does not know its size, and one may lie: taken into the limits. */
    public Size {
        rows = Math.max(1, Math.min(MOST, rows));
        columns = Math.max(1, Math.min(MOST, columns));
    }
}
