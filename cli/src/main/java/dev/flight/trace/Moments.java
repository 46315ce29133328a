package dev.flight.trace;

import dev.flight.unit.TimeSpan;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** When the operations of a trace happen: as its lines say, or an interval apart where none says it. */
final class Moments {

    private static final int NANO_DIGITS = 6;

    private final long intervalNanos;
    private boolean timed;
    private long count;
    private long nanos;
    private long line;

    Moments(TimeSpan interval) {
        intervalNanos = interval.nanos();
    }

    /** When the line taken last happens. */
    long nanos() {
        return nanos;
    }

    /** How many operations there were. */
    long count() {
        return count;
    }

    /** Takes the moment of a line; what is wrong with it otherwise. */
    @Nullable
    Fault take(LineFields fields, Lines lines) {
        boolean has = fields.has(Field.TIME);
        if (count > 0 && has != timed) {
            return mixed(lines, has);
        }
        if (has && fields.atNanos < nanos) {
            return backwards(fields, lines);
        }
        timed = has;
        nanos = has ? fields.atNanos : count == 0 ? 0 : later();
        line = lines.number;
        count++;
        return null;
    }

    private long later() {
        return nanos > Long.MAX_VALUE - intervalNanos ? Long.MAX_VALUE : nanos + intervalNanos;
    }

    private Fault mixed(Lines lines, boolean has) {
        String message = has
                ? "the line has a `time`, and line " + line + " has none"
                : "`time` is missing, and line " + line + " has one";
        return Fault.field(lines.start, lines.end, message, "write a time on every line, or on none");
    }

    private Fault backwards(LineFields fields, Lines lines) {
        return new Fault(
                TraceRule.TIME,
                lines.start,
                lines.end,
                "time goes back to " + millis(fields.atNanos) + " ms; line " + line + " is at " + millis(nanos) + " ms",
                "sort the lines by their time",
                false);
    }

    /** Nanoseconds as a trace writes them, in milliseconds: {@code 12.5}. */
    static String millis(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }
}
