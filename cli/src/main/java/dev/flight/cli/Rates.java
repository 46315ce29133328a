package dev.flight.cli;

import dev.flight.unit.Rate;
import org.jspecify.annotations.Nullable;

/** Rates given as options. */
final class Rates {

    private Rates() {}

    /** A rate; null where none is given. */
    static @Nullable Rate read(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Parsing.value(option, Rate.parse(text));
    }
}
