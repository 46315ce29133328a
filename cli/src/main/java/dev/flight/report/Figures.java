package dev.flight.report;

import dev.flight.unit.ByteSize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as text for people, the same on every JDK: numbers go through {@link BigDecimal}, never {@code Double.toString}. */
public final class Figures {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Figures() {}

    /** {@code 15.88MB}. */
    public static String size(long bytes) {
        return (bytes < 0 ? "-" : "") + ByteSize.capped(Math.abs(bytes)).about();
    }

    /** A time in its two largest units: {@code 4m 12s}, {@code 1h 30m}, {@code 250ms}. */
    public static String time(double millis) {
        if (scaled(millis, 3).doubleValue() < SECOND) {
            return millis == 0 ? "0s" : decimal(millis, 3) + "ms";
        }
        if (scaled(millis / SECOND, 2).doubleValue() < 60) {
            return decimal(millis / SECOND, 2) + "s";
        }
        long whole = Math.round(millis / SECOND) * SECOND;
        if (whole < HOUR) {
            return units(whole, MINUTE, "m", SECOND, "s");
        }
        return whole < DAY ? units(whole, HOUR, "h", MINUTE, "m") : units(whole, DAY, "d", HOUR, "h");
    }

    private static String units(long millis, long large, String largeUnit, long small, String smallUnit) {
        long rest = millis % large / small;
        return millis / large + largeUnit + (rest == 0 ? "" : " " + rest + smallUnit);
    }

    /** A part of a whole with two decimals: {@code 0.84}. */
    public static String ratio(double value) {
        return scaled(value, 2).toPlainString();
    }

    /** A part of a whole in percent with one decimal: {@code 77.5%}. */
    public static String percent(double value) {
        return scaled(value * 100, 1).toPlainString() + "%";
    }

    /** A whole number in groups of three: {@code 1,234,567}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** {@code 1 block}, {@code 2 blocks}. */
    public static String count(long value, String noun) {
        return count(value) + " " + noun + (value == 1 ? "" : "s");
    }

    /** A number with so many decimals at most. */
    public static String decimal(double value, int decimals) {
        return exact(value, decimals).toPlainString();
    }

    /** A number rounded to so many decimals, without zeros at its end. */
    public static BigDecimal exact(double value, int decimals) {
        BigDecimal rounded = scaled(value, decimals);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    private static BigDecimal scaled(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
