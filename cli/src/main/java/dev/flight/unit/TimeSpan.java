package dev.flight.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A length of time in whole nanoseconds, 0 to 2^63-1 (292 years).
 *
 * <p>As text: {@code (0|[1-9][0-9]*)(\.[0-9]+)? ?(us|ms|s|m|h|d)}, as {@code 250ms}, {@code 5s}, {@code 1.5h}.
 */
public record TimeSpan(long nanos) implements Comparable<TimeSpan> {

    public static final TimeSpan ZERO = new TimeSpan(0);
    public static final TimeSpan FOREVER = new TimeSpan(Long.MAX_VALUE);

    private static final String FORM = "write a number and us, ms, s, m, h or d, as 250ms, 5s or 10m";
    private static final long MILLI = 1_000_000;
    private static final long MOST_QUICK = Long.MAX_VALUE - 1;
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE - 1);

    public TimeSpan {
        if (nanos < 0) {
            throw new IllegalArgumentException("negative time: " + nanos);
        }
    }

    public static TimeSpan ofMillis(long millis) {
        return new TimeSpan(Math.multiplyExact(millis, MILLI));
    }

    public static Parsed<TimeSpan> parse(String text) {
        Decimal written = Decimal.split(text);
        if (written == null) {
            return Parsed.bad(text.isEmpty() ? "the time is empty" : text + " is not a length of time", FORM);
        }
        Unit unit = Unit.of(written.unit());
        if (unit == null) {
            return badUnit(text, written);
        }
        if (written.whole() >= 0 && written.whole() <= MOST_QUICK / unit.nanos) {
            return Parsed.value(new TimeSpan(written.whole() * unit.nanos));
        }
        return exact(text, written.number().multiply(BigDecimal.valueOf(unit.nanos)));
    }

    private static Parsed<TimeSpan> badUnit(String text, Decimal written) {
        String number = written.number().toPlainString();
        if (written.unit().isEmpty()) {
            return Parsed.bad(
                    text + " has no unit", "did you mean " + number + "ms, " + number + "s or " + number + "m?");
        }
        if (written.unit().chars().anyMatch(Character::isDigit)) {
            return Parsed.bad(text + " is not a length of time", "one number and one unit: 90s, not 1m30s");
        }
        return Parsed.bad(written.unit().strip() + " in " + text + " is not a unit of time", FORM);
    }

    private static Parsed<TimeSpan> exact(String text, BigDecimal nanos) {
        if (nanos.stripTrailingZeros().scale() > 0) {
            return Parsed.bad(text + " is less than whole nanoseconds", FORM);
        }
        BigInteger whole = nanos.toBigIntegerExact();
        if (whole.compareTo(MOST) > 0) {
            return Parsed.bad(text + " is more than 292 years", FORM);
        }
        return Parsed.value(new TimeSpan(whole.longValueExact()));
    }

    public boolean isForever() {
        return nanos == Long.MAX_VALUE;
    }

    /** Milliseconds, rounded down. */
    public long millis() {
        return nanos / MILLI;
    }

    public double seconds() {
        return nanos / 1e9;
    }

    /** The exact text: the largest unit that divides the time, as {@code 90s} or {@code 1500ms}. */
    public String format() {
        if (isForever()) {
            return "forever";
        }
        if (nanos == 0) {
            return "0s";
        }
        for (Unit unit : Unit.LARGEST_FIRST) {
            if (nanos % unit.nanos == 0) {
                return nanos / unit.nanos + unit.text;
            }
        }
        return BigDecimal.valueOf(nanos, 3).stripTrailingZeros().toPlainString() + "us";
    }

    @Override
    public int compareTo(TimeSpan other) {
        return Long.compare(nanos, other.nanos);
    }

    @Override
    public String toString() {
        return format();
    }

    enum Unit {
        MICROS("us", 1_000),
        MILLIS("ms", MILLI),
        SECONDS("s", 1_000 * MILLI),
        MINUTES("m", 60_000 * MILLI),
        HOURS("h", 3_600_000 * MILLI),
        DAYS("d", 86_400_000 * MILLI);

        static final Unit[] LARGEST_FIRST = {DAYS, HOURS, MINUTES, SECONDS, MILLIS, MICROS};

        final String text;
        final long nanos;

        Unit(String text, long nanos) {
            this.text = text;
            this.nanos = nanos;
        }

        static @Nullable Unit of(String text) {
            for (Unit unit : LARGEST_FIRST) {
                if (unit.text.equals(text)) {
                    return unit;
                }
            }
            return null;
        }
    }
}
