package dev.flight.broker;

import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Delivers messages from the moment on when it was opened. One thread takes them. */
public interface Source extends AutoCloseable {

    /** The next that came; null when nothing did within a time, or when nothing will any more. */
    @Nullable
    Incoming next(TimeSpan patience) throws InterruptedException;

    /** Whether all has been taken and nothing will come any more: the end of a file. */
    boolean isOver();

    /** How many messages were dropped because they were not taken in time. */
    long dropped();

    @Override
    void close();
}
