package dev.flight.routing;

import dev.flight.sim.Distribution;
import dev.flight.unit.Parsed;
import dev.flight.unit.TimeSpan;

/** One of the moments that messages were recorded at. */
final class RecordedMoment {

    private RecordedMoment() {}

    /**
     * Reads a moment with its unit.
     *
     * @param last the moment in front of it, which it may not be before
     */
    static Parsed<TimeSpan> parse(String text, TimeSpan last) {
        Parsed<TimeSpan> parsed = TimeSpan.parse(text);
        if (!(parsed instanceof Parsed.Value<TimeSpan> read)) {
            return parsed;
        }
        if (read.value().nanos() >= Distribution.LONGEST_NANOS) {
            return Parsed.bad(text + " is more than 73 years", "write a moment from the start of the phase, as 15ms");
        }
        return read.value().compareTo(last) < 0
                ? Parsed.bad(text + " is before the moment in front of it, " + last, "write the moments in order")
                : parsed;
    }
}
