package dev.flight.watch;

import dev.flight.terminal.Ink;
import dev.flight.terminal.Screen;
import dev.flight.terminal.Tone;
import java.util.List;

/** The window of help over everything. */
final class HelpView {

    private static final List<String> LINES = List.of(
            "up down, j k     the session before or after; page up, page down",
            "home end, g G    the first or last one",
            "enter            its detail: use over time, purposes, its events",
            "/                filter: words that all must hold, each a regular",
            "                 expression for the session, or field:expression",
            "                 with session, platform, pressure or trend",
            "                 as in: pressure:high|critical platform:psp",
            "esc              closes the detail, then takes the filter away",
            "s                order by the next column",
            "p, space         pause: what arrives is kept and counted",
            "r                record what arrives to a file",
            "q, control-c     quit",
            "",
            "Pressure is by the thresholds of the platform's profile. A",
            "session is stale (faint, !) after three intervals of silence.");

    private static final int WIDTH = 70;

    private HelpView() {}

    static void draw(Screen screen, Marks marks) {
        int rows = LINES.size() + 2;
        int top = Math.max(0, (screen.size().rows() - rows) / 2);
        int left = Math.max(0, (screen.size().columns() - WIDTH) / 2);
        screen.clear(top, left, rows, WIDTH);
        edge(screen, marks, top, left);
        screen.write(top, left + 2, " keys ", Ink.of(Tone.ACCENT).strong());
        for (int i = 0; i < LINES.size(); i++) {
            screen.write(top + 1 + i, left + 2, LINES.get(i), Ink.PLAIN);
        }
        edge(screen, marks, top + rows - 1, left);
        screen.write(top + rows - 1, left + 2, " any key closes ", Ink.FAINT);
    }

    private static void edge(Screen screen, Marks marks, int row, int left) {
        screen.write(row, left, marks.line.repeat(WIDTH), Ink.of(Tone.ACCENT));
    }
}
