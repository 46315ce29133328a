package dev.flight.trace;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Numbers as JSON writes them, read exactly: {@code 1e3} is 1000 and {@code 2.0} is 2. The usual ones are read from the
 * bytes without an object, as there are some in every line.
 */
final class ExactNumber {

    static final long NOT_A_NUMBER = -1;
    static final long NEGATIVE = -2;
    static final long FRACTION = -3;
    static final long TOO_LARGE = -4;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");
    private static final int LONGEST = 200;
    private static final int QUICK_DIGITS = 12;
    private static final int NANO_DIGITS = 6;

    /** The worth of the last digit, by how many stand behind the point. */
    private static final long[] NANOS_OF_DIGIT = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private ExactNumber() {}

    /** A whole number from 0 to {@code most}, or one of the constants above. */
    static long whole(byte[] bytes, int from, int until, long most) {
        long value = 0;
        int at = from;
        while (at < until && isDigit(bytes[at])) {
            value = value * 10 + (bytes[at++] - '0');
        }
        boolean plain = at == until && isPlain(bytes, from, until - from);
        return plain ? (value <= most ? value : TOO_LARGE) : anyWhole(text(bytes, from, until), most);
    }

    /** Milliseconds as nanoseconds, rounded down, or one of the constants above. */
    static long millisAsNanos(byte[] bytes, int from, int until) {
        long value = 0;
        int at = from;
        while (at < until && isDigit(bytes[at])) {
            value = value * 10 + (bytes[at++] - '0');
        }
        if (!isPlain(bytes, from, at - from)) {
            return anyNanos(text(bytes, from, until));
        }
        int fraction = at + 1;
        int digits = 0;
        if (at < until && bytes[at] == '.') {
            for (at++; at < until && isDigit(bytes[at]); at++) {
                value = digits < NANO_DIGITS ? value * 10 + (bytes[at] - '0') : value;
                digits = Math.min(digits + 1, NANO_DIGITS);
            }
        }
        return at < until || at == fraction ? anyNanos(text(bytes, from, until)) : value * NANOS_OF_DIGIT[digits];
    }

    private static boolean isPlain(byte[] bytes, int from, int length) {
        return length > 0 && length <= QUICK_DIGITS && (length == 1 || bytes[from] != '0');
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static String text(byte[] bytes, int from, int until) {
        return new String(bytes, from, Math.min(until - from, LONGEST + 1), StandardCharsets.ISO_8859_1);
    }

    private static long anyWhole(String text, long most) {
        if (!isNumber(text)) {
            return NOT_A_NUMBER;
        }
        BigDecimal number = new BigDecimal(text);
        long range = range(number, most);
        if (range != 0 || number.signum() == 0) {
            return range;
        }
        return number.stripTrailingZeros().scale() > 0 ? FRACTION : bounded(number.toBigInteger(), most);
    }

    private static long anyNanos(String text) {
        if (!isNumber(text)) {
            return NOT_A_NUMBER;
        }
        BigDecimal nanos = new BigDecimal(text).scaleByPowerOfTen(NANO_DIGITS);
        long range = range(nanos, Long.MAX_VALUE);
        if (range != 0 || nanos.signum() == 0) {
            return range == FRACTION ? 0 : range;
        }
        return bounded(nanos.setScale(0, RoundingMode.DOWN).toBigInteger(), Long.MAX_VALUE - 1);
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }

    /** What the size alone says, before a number like 1e999999999 is written out; 0 when it must be looked at. */
    private static long range(BigDecimal number, long most) {
        if (number.signum() == 0) {
            return 0;
        }
        if (number.signum() < 0) {
            return NEGATIVE;
        }
        long digits = (long) number.precision() - number.scale();
        return digits > BigInteger.valueOf(most).toString().length() ? TOO_LARGE : digits <= 0 ? FRACTION : 0;
    }

    private static long bounded(BigInteger value, long most) {
        return value.compareTo(BigInteger.valueOf(most)) > 0 ? TOO_LARGE : value.longValueExact();
    }
}
