package dev.flight.report.html;

import java.util.List;

/**
 * A figure that is read first.
 *
 * @param note what it is to be held against; may be empty
 * @param isBad whether it is why something failed
 */
public record Tile(String label, String value, String note, boolean isBad) {

    public Tile(String label, String value, String note) {
        this(label, value, note, false);
    }

    /** Tiles side by side. */
    public static void write(List<Tile> tiles, Html html) {
        html.start("dl", "tiles");
        for (Tile tile : tiles) {
            html.start("div", tile.isBad ? "tile bad" : "tile");
            html.text("dt", tile.label).text("dd", "value", tile.value);
            if (!tile.note.isEmpty()) {
                html.text("dd", "muted", tile.note);
            }
            html.end();
        }
        html.end();
    }
}
