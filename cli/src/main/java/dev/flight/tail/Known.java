package dev.flight.tail;

import dev.flight.event.memory.MemoryPressure;
import dev.flight.watch.Happening;
import dev.flight.watch.Watching;
import org.jspecify.annotations.Nullable;

/**
 * Something that arrived, read, with what is known of it then.
 *
 * @param after the state that it led to
 */
record Known(Arrival arrival, Happening happening, Watching after) {

    /** The session that it is about; empty for none. */
    String session() {
        if (happening instanceof Happening.Snapshot snapshot) {
            return snapshot.snapshot().sessionId();
        }
        if (happening instanceof Happening.Allocated allocated) {
            return allocated.block().sessionId();
        }
        return happening instanceof Happening.Other other ? other.session() : "";
    }

    /** How scarce the session's memory is by its platform's thresholds; null where that is not known. */
    @Nullable
    MemoryPressure pressure() {
        return session().isEmpty() ? null : after.pressureOf(session());
    }

    /** Whether a filter of sessions lets it pass. What was missed is shown in any case. */
    boolean isShown() {
        boolean event = happening instanceof Happening.Snapshot
                || happening instanceof Happening.Allocated
                || happening instanceof Happening.Other;
        return !event || after.shows(session());
    }
}
