package dev.flight.cli;

import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Times given as options. */
final class Times {

    private Times() {}

    /** A time above zero; null where none is given. */
    static @Nullable TimeSpan positive(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        TimeSpan time = read(option, text);
        if (time.nanos() == 0) {
            throw new UsageError(option + " is 0: write a time, as 1s");
        }
        return time;
    }

    /** A time, which can be zero. */
    static TimeSpan read(String option, String text) {
        return Parsing.value(option, TimeSpan.parse(text));
    }
}
