package dev.flight.wit.diff;

import java.util.Locale;

/** What a change breaks, the worst first. */
public enum Impact {
    /** Programs of both contracts do not understand each other's JSON. */
    WIRE_BREAKING,
    /** The JSON stays; sources that use the bindings have to be changed. */
    SOURCE_BREAKING,
    /** Nothing. */
    COMPATIBLE;

    /** The name in every output: {@code wire-breaking}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
