package dev.flight.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number of bytes, 0 to 2^53-1 (what every language of the contract holds exactly).
 *
 * <p>As text: {@code (0|[1-9][0-9]*)(\.[0-9]+)? ?(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)}, case-sensitive. 1 KB is 1024 B,
 * and {@code KiB} is the same: the users' documents say 512MB = 536870912. {@code parse(format(n)) == n}.
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    public static final long MAX_BYTES = (1L << 53) - 1;
    public static final ByteSize ZERO = new ByteSize(0);

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
    private static final BigInteger MOST = BigInteger.valueOf(MAX_BYTES);

    public ByteSize {
        if (bytes < 0 || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("size out of range: " + bytes);
        }
    }

    public static ByteSize of(long bytes) {
        return new ByteSize(bytes);
    }

    /** A sum that may have gone over what a size can be: the largest size then. */
    public static ByteSize capped(long bytes) {
        return new ByteSize(Math.min(bytes, MAX_BYTES));
    }

    public static Parsed<ByteSize> parse(String text) {
        Decimal written = Decimal.split(text);
        if (written == null) {
            return SizeMistake.notASize(text);
        }
        int shift = shift(written.unit());
        if (shift < 0) {
            return SizeMistake.badUnit(text, written);
        }
        long whole = written.whole();
        if (whole >= 0 && whole <= MAX_BYTES >> shift) {
            return Parsed.value(new ByteSize(whole << shift));
        }
        return exact(text, written.number().multiply(BigDecimal.valueOf(1L << shift)));
    }

    private static Parsed<ByteSize> exact(String text, BigDecimal bytes) {
        BigInteger whole;
        try {
            whole = bytes.toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            return Parsed.bad(
                    text + " is " + bytes.stripTrailingZeros().toPlainString() + " bytes; a byte cannot be split",
                    "write a size that is a whole number of bytes");
        }
        if (whole.compareTo(MOST) > 0) {
            return Parsed.bad(
                    text + " is more than 2^53-1 bytes (" + MAX_BYTES + ")",
                    "JSON numbers are exact only up to 2^53-1: no size may be larger");
        }
        return Parsed.value(new ByteSize(whole.longValueExact()));
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "B" -> 0;
            case "KB", "KiB" -> 10;
            case "MB", "MiB" -> 20;
            case "GB", "GiB" -> 30;
            case "TB", "TiB" -> 40;
            default -> -1;
        };
    }

    /** The exact text: the largest unit that divides the size, as {@code 512MB} or {@code 1500B}. */
    public String format() {
        int unit = bytes == 0 ? 0 : Math.min(4, Long.numberOfTrailingZeros(bytes) / 10);
        return (bytes >> (10 * unit)) + UNITS[unit];
    }

    /**
     * The text for people: the largest unit that leaves a whole part, rounded half up to two decimals, as
     * {@code 15.88MB}. Not exact: {@link #format()} is.
     */
    public String about() {
        int unit = bytes == 0 ? 0 : Math.min(4, (63 - Long.numberOfLeadingZeros(bytes)) / 10);
        BigDecimal rounded = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1L << (10 * unit)), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.toPlainString() + UNITS[unit];
    }

    /** As {@link #about()}; exact where it would read the same as another size that it stands beside. */
    public String about(ByteSize beside) {
        boolean alike = bytes != beside.bytes && about().equals(beside.about());
        return alike ? format() : about();
    }

    public ByteSize plus(ByteSize other) {
        return new ByteSize(bytes + other.bytes);
    }

    /** So many of them; the largest size where they are more. */
    public ByteSize times(long count) {
        return count > 0 && bytes > MAX_BYTES / count ? new ByteSize(MAX_BYTES) : new ByteSize(bytes * count);
    }

    /** The difference; zero when {@code other} is larger. */
    public ByteSize minus(ByteSize other) {
        return new ByteSize(Math.max(0, bytes - other.bytes));
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return format();
    }
}
