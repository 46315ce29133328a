package dev.flight.watch;

import dev.flight.terminal.Tone;
import java.util.ArrayList;
import java.util.List;

/** The last lines of what happened, the oldest first. */
record EventLog(List<LogEntry> entries) {

    static final int MOST = 200;

    /** Longer texts are cut where they come in, so that the log cannot grow by them. */
    private static final int MOST_LETTERS = 400;

    static final EventLog EMPTY = new EventLog(List.of());

    EventLog {
        entries = List.copyOf(entries);
    }

    EventLog with(long atMillis, Tone tone, String session, String text) {
        int from = Math.max(0, entries.size() + 1 - MOST);
        List<LogEntry> kept = new ArrayList<>(entries.subList(from, entries.size()));
        kept.add(new LogEntry(atMillis, tone, session, text.substring(0, Math.min(MOST_LETTERS, text.length()))));
        return new EventLog(kept);
    }

    /** The last of one session, or of all when none is named; at most so many. */
    List<LogEntry> last(int count, String session) {
        List<LogEntry> fitting = entries.stream()
                .filter(each -> session.isEmpty() || each.session().equals(session))
                .toList();
        return fitting.subList(Math.max(0, fitting.size() - count), fitting.size());
    }
}
