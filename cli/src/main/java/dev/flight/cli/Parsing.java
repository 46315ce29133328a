package dev.flight.cli;

import dev.flight.unit.Parsed;

/** Values of options. */
final class Parsing {

    private Parsing() {}

    /** What was read; what could not be is a mistake of usage that names the option. */
    static <T> T value(String option, Parsed<T> parsed) {
        if (parsed instanceof Parsed.Bad<T> bad) {
            throw new UsageError(option + ": " + bad.problem() + "; " + bad.hint());
        }
        return parsed.orThrow();
    }
}
