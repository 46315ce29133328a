package dev.flight.event;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The JSON of 32-bit numbers: the fewest digits that read back as the same number, laid out as ECMAScript's
 * {@code Number::toString} lays out (plain from 1e-6 to 1e21, else {@code d.ddde-7}), which Go's encoder does too.
 */
final class JsonNumbers {

    private static final int MOST_DIGITS = 9;

    private JsonNumbers() {}

    static String of(float number) {
        if (!Float.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no " + number);
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(number);
        float size = Math.abs(number);
        return size >= 1e-6f && size < 1e21f ? shortest.toPlainString() : scientific(shortest);
    }

    /** Not {@code Float.toString}: before Java 19 it writes more digits than needed (JDK-4511638). */
    private static BigDecimal shortest(float number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.floatValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
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
