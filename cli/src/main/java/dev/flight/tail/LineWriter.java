package dev.flight.tail;

import dev.flight.watch.SessionTrack;

/** Lines of one format; none of them moves a terminal's cursor, whatever arrived. */
interface LineWriter {

    /** Before all others; empty for none. */
    default String head() {
        return "";
    }

    String line(Known known);

    /** A session as it is known at the end. */
    String line(SessionTrack session, long nowMillis);

    /** Behind all others; empty for none. */
    default String tail(long atMillis, TailSummary summary) {
        return "";
    }
}
