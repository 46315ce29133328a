package dev.flight.mistakes.cli;

/** In the room that may ask the clock. */
public final class Outermost {

    private Outermost() {}

    static long now() {
        return System.currentTimeMillis();
    }
}
