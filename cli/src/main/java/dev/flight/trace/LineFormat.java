package dev.flight.trace;

import org.jspecify.annotations.Nullable;

/** Reads the lines of one format. */
interface LineFormat {

    /**
     * Reads a line into fields that were cleared; a line that says nothing (a blank one, a heading) leaves them so.
     *
     * @return what is wrong with the line; null when nothing is
     */
    @Nullable
    Fault read(byte[] bytes, int from, int until, LineFields into);
}
