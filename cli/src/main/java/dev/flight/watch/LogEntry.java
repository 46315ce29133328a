package dev.flight.watch;

import dev.flight.terminal.Tone;

/**
 * A line of the event log.
 *
 * @param session whom it is about; empty for all
 */
record LogEntry(long atMillis, Tone tone, String session, String text) {}
