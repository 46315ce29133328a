package dev.flight.terminal;

import java.io.IOException;
import java.util.Optional;

/** Where screens are shown and keys come from: a terminal, or a test. */
public interface Face {

    /** The cells there are now. */
    Size size();

    /** Draws a screen; only what differs from the one before is sent. */
    void show(Screen screen);

    /** The next key; none when none came in time. */
    Optional<Key> key(long millis) throws IOException;
}
