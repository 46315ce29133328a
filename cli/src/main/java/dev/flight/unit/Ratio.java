package dev.flight.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A part of a whole in billionths, 0 to 1000 wholes: {@code 75%} and {@code 0.75} are 750,000,000.
 *
 * <p>As text: a number with {@code %}, or a bare number from 0 to 1. A bare number above 1 is refused: it is a
 * percentage whose sign was forgotten.
 */
public record Ratio(long billionths) implements Comparable<Ratio> {

    public static final Ratio WHOLE = new Ratio(1_000_000_000);

    private static final String FORM = "write a percentage as 75% or a fraction as 0.75";
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    public Ratio {
        if (billionths < 0) {
            throw new IllegalArgumentException("negative ratio: " + billionths);
        }
    }

    public static Ratio percent(long percent) {
        return new Ratio(Math.multiplyExact(percent, 10_000_000L));
    }

    public static Parsed<Ratio> parse(String text) {
        Decimal written = Decimal.split(text);
        if (written == null || !(written.unit().isEmpty() || written.unit().equals("%"))) {
            return Parsed.bad(text.isEmpty() ? "the ratio is empty" : text + " is not a ratio", FORM);
        }
        boolean percent = written.unit().equals("%");
        if (!percent && written.number().compareTo(BigDecimal.ONE) > 0) {
            return Parsed.bad(text + " is more than 1", "did you mean " + text + "%?");
        }
        BigDecimal wholes = percent ? written.number().movePointLeft(2) : written.number();
        if (wholes.compareTo(MOST) > 0 || wholes.stripTrailingZeros().scale() > 9) {
            return Parsed.bad(text + " is out of range", "a ratio is 0% to 100000%, in billionths at the finest");
        }
        return Parsed.value(new Ratio(wholes.movePointRight(9).longValueExact()));
    }

    /** This part of a size, rounded down to a whole byte. */
    public ByteSize of(ByteSize whole) {
        if (Math.multiplyHigh(whole.bytes(), billionths) == 0 && whole.bytes() * billionths >= 0) {
            return ByteSize.capped(whole.bytes() * billionths / 1_000_000_000);
        }
        return size(billionthsOf(whole).divide(BILLION));
    }

    /** The fewest bytes that are this part of a size at least. */
    public ByteSize atLeastOf(ByteSize whole) {
        return size(billionthsOf(whole).add(BILLION).subtract(BigInteger.ONE).divide(BILLION));
    }

    private BigInteger billionthsOf(ByteSize whole) {
        return BigInteger.valueOf(whole.bytes()).multiply(BigInteger.valueOf(billionths));
    }

    private static ByteSize size(BigInteger bytes) {
        return ByteSize.of(bytes.min(BigInteger.valueOf(ByteSize.MAX_BYTES)).longValueExact());
    }

    public double value() {
        return billionths / 1e9;
    }

    /** The exact text, as {@code 75%}. */
    public String format() {
        return BigDecimal.valueOf(billionths, 7).stripTrailingZeros().toPlainString() + "%";
    }

    /** {@code part / whole} in percent with one decimal, as {@code 93.8%}; {@code -} when the whole is nothing. */
    public static String percentOf(long part, long whole) {
        if (whole == 0) {
            return "-";
        }
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(billionths, other.billionths);
    }

    @Override
    public String toString() {
        return format();
    }
}
