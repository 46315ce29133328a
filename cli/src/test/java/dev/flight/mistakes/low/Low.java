package dev.flight.mistakes.low;

import dev.flight.mistakes.high.High;

/** Uses what stands below it in the table, and is used by it. */
public final class Low {

    private final High high = new High();

    @Override
    public String toString() {
        return high.toString();
    }
}
