package dev.flight.mistakes.high;

import dev.flight.mistakes.low.Low;

/** Uses what uses it. */
public final class High {

    @Override
    public String toString() {
        return Low.class.getName();
    }
}
