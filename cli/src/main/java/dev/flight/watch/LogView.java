package dev.flight.watch;

import dev.flight.terminal.Ink;
import dev.flight.terminal.Screen;
import java.util.List;

/** The last lines of the event log. */
final class LogView {

    private LogView() {}

    /** Draws the last lines; those about the chosen session only where its detail is shown. */
    static void draw(Screen screen, Marks marks, Watching state, int top, int rows) {
        if (rows < 2) {
            return;
        }
        String session =
                state.look().detail() ? state.chosen().map(SessionTrack::id).orElse("") : "";
        screen.write(top, 0, marks.line.repeat(screen.size().columns()), Ink.FAINT);
        screen.write(top, 2, session.isEmpty() ? " events " : " its events ", Ink.BOLD);
        List<LogEntry> entries = state.seen().log().last(rows - 1, session);
        for (int i = 0; i < entries.size(); i++) {
            entry(screen, top + 1 + i, entries.get(i), session.isEmpty());
        }
    }

    private static void entry(Screen screen, int row, LogEntry entry, boolean named) {
        int at = screen.write(row, 0, Ages.clock(entry.atMillis()), Ink.FAINT) + 1;
        if (named && !entry.session().isEmpty()) {
            at = screen.write(row, at, 20, entry.session(), Ink.BOLD) + 1;
        }
        screen.write(row, at, entry.text(), Ink.of(entry.tone()));
    }
}
