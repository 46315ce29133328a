package dev.flight.report.memory;

import dev.flight.report.chart.Glyphs;
import dev.flight.text.Printable;

/** Names cut to the columns there are, counted as a terminal shows them. */
final class Cut {

    private Cut() {}

    /** The name, or its start and an ellipsis. */
    static String to(String name, int columns, Glyphs glyphs) {
        if (Printable.width(name) <= columns) {
            return name;
        }
        int room = columns - Printable.width(glyphs.ellipsis);
        int end = 0;
        int used = 0;
        while (used + Printable.width(name.codePointAt(end)) <= room) {
            used += Printable.width(name.codePointAt(end));
            end += Character.charCount(name.codePointAt(end));
        }
        return name.substring(0, end) + glyphs.ellipsis;
    }
}
