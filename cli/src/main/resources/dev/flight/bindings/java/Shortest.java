package base.wire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in the fewest digits that read back as the same, laid out as ECMAScript's {@code Number::toString}: plain from
 * 1e-6 to 1e21, else {@code d.ddde-7}. Of several with as few digits, the nearest.
 */
final class Shortest {

    private static final int MOST_FLOAT_DIGITS = 9;
    private static final int MOST_DOUBLE_DIGITS = 17;

    /** A float times 10^12 is exact as a double: 24 bits and 5^12's 28. */
    private static final int MOST_SCALE = 12;

    private static final double LEAST_QUICK = 1e-3;
    private static final double MOST_QUICK_FLOAT = 1e7;

    /** Below it a product that is rounded once is nearer to its integer than the next decimal is. */
    private static final double MOST_QUICK_PRODUCT = 1L << 49;

    private static final long BELOW_FLOAT = (1L << 29) - 1;
    private static final long TIE = 1L << 28;

    private static final int LEAST_PLAIN = -6;
    private static final int MOST_PLAIN = 21;

    private Shortest() {}

    /** Writes a number of a usual size without making anything; false, and nothing written, for another. */
    static boolean write(float value, JsonWriter out) {
        double size = Math.abs(value);
        if (size != 0 && (size < LEAST_QUICK || size >= MOST_QUICK_FLOAT)) {
            return false;
        }
        double power = 1;
        for (int scale = 0; scale <= MOST_SCALE; scale++, power *= 10) {
            double digits = Math.rint(value * power);
            double decimal = digits / power;
            if ((float) decimal == value) {
                boolean tie = (Double.doubleToRawLongBits(decimal) & BELOW_FLOAT) == TIE;
                if (!tie) {
                    out.decimal((long) digits, scale);
                }
                return !tie;
            }
        }
        return false;
    }

    /** The same for 64 bits. */
    static boolean write(double value, JsonWriter out) {
        double size = Math.abs(value);
        if (size != 0 && size < LEAST_QUICK) {
            return false;
        }
        double power = 1;
        for (int scale = 0; size * power < MOST_QUICK_PRODUCT; scale++, power *= 10) {
            double digits = Math.rint(value * power);
            if (digits / power == value) {
                out.decimal((long) digits, scale);
                return true;
            }
        }
        return false;
    }

    static String text(float value) {
        return value == 0 ? "0" : layout(shortest(value));
    }

    static String text(double value) {
        return value == 0 ? "0" : layout(shortest(value));
    }

    /** By the digits, not the value: a float that is written as 0.000001 lies below it. */
    private static String layout(BigDecimal shortest) {
        int point = shortest.precision() - shortest.scale();
        return point > LEAST_PLAIN && point <= MOST_PLAIN ? shortest.toPlainString() : scientific(shortest);
    }

    /** Not {@code Float.toString}: before Java 19 it writes more digits than needed (JDK-4511638). */
    private static BigDecimal shortest(float value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_FLOAT_DIGITS; digits++) {
            BigDecimal rounded = rounded(exact, digits);
            if (rounded.floatValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return rounded(exact, MOST_FLOAT_DIGITS).stripTrailingZeros();
    }

    /** From above: most numbers that come here need 16 or 17 digits, and one fewer does only while more do. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = rounded(exact, MOST_DOUBLE_DIGITS);
        for (int digits = MOST_DOUBLE_DIGITS - 1; digits > 0; digits--) {
            BigDecimal rounded = rounded(exact, digits);
            if (rounded.doubleValue() != value) {
                break;
            }
            best = rounded;
        }
        return best.stripTrailingZeros();
    }

    private static BigDecimal rounded(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() == 1 ? "" : "." + digits.substring(1))
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }
}
