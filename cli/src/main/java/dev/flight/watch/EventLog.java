package dev.flight.watch;

import dev.flight.terminal.Tone;
import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The last lines of what happened, the oldest first. */
record EventLog(PVector<LogEntry> entries) {

    static final int MOST = 200;

    /** Longer texts are cut where they come in, so that the log cannot grow by them. */
    private static final int MOST_LETTERS = 400;

    static final EventLog EMPTY = new EventLog(TreePVector.empty());

    EventLog with(long atMillis, Tone tone, String session, String text) {
        String cut = text.substring(0, Math.min(MOST_LETTERS, text.length()));
        PVector<LogEntry> kept = entries.size() < MOST ? entries : entries.minus(0);
        return new EventLog(kept.plus(new LogEntry(atMillis, tone, session, cut)));
    }

    /** The last of one session, or of all when none is named; at most so many. */
    List<LogEntry> last(int count, String session) {
        List<LogEntry> fitting = entries.stream()
                .filter(each -> session.isEmpty() || each.session().equals(session))
                .toList();
        return fitting.subList(Math.max(0, fitting.size() - count), fitting.size());
    }
}
