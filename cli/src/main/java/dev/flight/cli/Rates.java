package dev.flight.cli;

import dev.flight.unit.Parsed;
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
        Parsed<Rate> parsed = Rate.parse(text);
        if (parsed instanceof Parsed.Bad<Rate> bad) {
            throw new UsageError(option + ": " + bad.problem() + "; " + bad.hint());
        }
        return parsed.orThrow();
    }
}
