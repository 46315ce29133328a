package dev.flight.trace;

import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * How a trace is read.
 *
 * @param skipBad whether lines that cannot be read are left out, counted and warned of, where otherwise they make the
 *     trace unusable
 * @param interval the time between operations of a trace that has no times
 * @param format the format; null to tell it from the first line
 */
public record TraceOptions(
        boolean skipBad, TimeSpan interval, @Nullable TraceFormat format) {

    public static final TraceOptions DEFAULT = new TraceOptions(false, TimeSpan.ofMillis(1), null);

    public TraceOptions withSkipBad() {
        return new TraceOptions(true, interval, format);
    }

    public TraceOptions withFormat(TraceFormat wanted) {
        return new TraceOptions(skipBad, interval, wanted);
    }

    public TraceOptions withInterval(TimeSpan wanted) {
        return new TraceOptions(skipBad, wanted, format);
    }
}
