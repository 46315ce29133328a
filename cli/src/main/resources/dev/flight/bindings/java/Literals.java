package base.wire;

import java.nio.charset.StandardCharsets;

/** The values of JSON's numbers: exact for integers, rounded once for others. */
final class Literals {

    /** Stands for a number that is no integer. */
    static final long NONE = Long.MIN_VALUE;

    /** So many digits fit into a long. */
    static final int MOST_QUICK = 18;

    private static final long MOST_EXPONENT = 1_000_000_000_000L;

    /** The mantissa of a double, in which one operation on exact operands rounds once. */
    private static final long MOST_EXACT = 1L << 53;

    /** What a double has more than a float: a tie between two floats is a one with zeros behind it. */
    private static final long BELOW_FLOAT = (1L << 29) - 1;

    private static final long TIE = 1L << 28;

    private static final double[] POWERS = powers();

    private Literals() {}

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** The integer that a number equals; {@link #NONE} for a fraction, one beyond all ranges when it is that large. */
    static long integer(byte[] text, int from, int to) {
        Decimal decimal = new Decimal(text, from, to);
        if (decimal.digits == 0) {
            return 0;
        }
        if (decimal.exponent < 0) {
            return NONE;
        }
        long size = Long.MAX_VALUE;
        if (decimal.digits + decimal.exponent <= MOST_QUICK) {
            size = decimal.mantissa;
            for (long i = decimal.exponent; i > 0; i--) {
                size *= 10;
            }
        }
        return decimal.negative ? -size : size;
    }

    static double f64(byte[] text, int from, int to) {
        Decimal decimal = new Decimal(text, from, to);
        return decimal.isQuick() ? decimal.quick() : Double.parseDouble(literal(text, from, to));
    }

    static float f32(byte[] text, int from, int to) {
        Decimal decimal = new Decimal(text, from, to);
        if (decimal.isQuick()) {
            double value = decimal.quick();
            // Rounded to 64 bits it can lie on a tie that the decimal lies beside, and to which side is lost.
            boolean tie = (Double.doubleToRawLongBits(value) & BELOW_FLOAT) == TIE;
            double size = Math.abs(value);
            if (!tie && (size == 0 || (size >= Float.MIN_NORMAL && size < Float.MAX_VALUE))) {
                return (float) value;
            }
        }
        return Float.parseFloat(literal(text, from, to));
    }

    private static String literal(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** {@code mantissa * 10^exponent}, the mantissa without zeros at its ends; it is exact up to 18 digits. */
    private static final class Decimal {
        private final boolean negative;
        private long mantissa;
        private long digits;
        private long exponent;

        Decimal(byte[] text, int from, int to) {
            negative = text[from] == '-';
            long zeros = 0;
            long scale = 0;
            boolean point = false;
            int i = negative ? from + 1 : from;
            for (; i < to && (text[i] | 0x20) != 'e'; i++) {
                if (text[i] == '.') {
                    point = true;
                    continue;
                }
                scale += point ? 1 : 0;
                if (text[i] == '0') {
                    zeros += digits > 0 ? 1 : 0;
                } else {
                    digits += zeros + 1;
                    append(text[i] - '0', zeros);
                    zeros = 0;
                }
            }
            exponent = (i < to ? exponent(text, i + 1, to) : 0) - scale + zeros;
        }

        private void append(int digit, long zeros) {
            if (digits <= MOST_QUICK) {
                for (long i = zeros; i >= 0; i--) {
                    mantissa *= 10;
                }
                mantissa += digit;
            }
        }

        private static long exponent(byte[] text, int from, int to) {
            boolean sign = text[from] == '-' || text[from] == '+';
            long exponent = 0;
            for (int i = sign ? from + 1 : from; i < to; i++) {
                exponent = Math.min(MOST_EXPONENT, exponent * 10 + (text[i] - '0'));
            }
            return text[from] == '-' ? -exponent : exponent;
        }

        boolean isQuick() {
            return digits <= MOST_QUICK && mantissa <= MOST_EXACT && Math.abs(exponent) < POWERS.length;
        }

        double quick() {
            double size = exponent < 0 ? mantissa / POWERS[(int) -exponent] : mantissa * POWERS[(int) exponent];
            return negative ? -size : size;
        }
    }
}
