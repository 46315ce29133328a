package dev.flight.unit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number and the unit behind it, as written: {@code 1.5} and {@code MB} of {@code 1.5 MB}.
 *
 * @param whole the number when it is written without a fraction and in few enough digits; else -1
 */
record Decimal(String digits, long whole, String unit) {

    /** One byte in terabytes has 42 digits; whatever is longer is no figure that anyone wrote. */
    private static final int MOST_CHARACTERS = 60;

    private static final int MOST_QUICK_DIGITS = 18;

    /** Splits {@code (0|[1-9][0-9]*)(\.[0-9]+)? ?UNIT}; null when the text is not of that form. */
    static @Nullable Decimal split(String text) {
        int end = numberEnd(text);
        if (end <= 0 || end > MOST_CHARACTERS) {
            return null;
        }
        boolean blank = end < text.length() && text.charAt(end) == ' ';
        if (blank && end + 1 == text.length()) {
            return null;
        }
        String digits = text.substring(0, end);
        boolean quick = end <= MOST_QUICK_DIGITS && digits.indexOf('.') < 0;
        return new Decimal(digits, quick ? Long.parseLong(digits) : -1, text.substring(blank ? end + 1 : end));
    }

    BigDecimal number() {
        return new BigDecimal(digits);
    }

    /** Where the number at the head of the text ends; 0 when there is none. */
    private static int numberEnd(String text) {
        int whole = digitsEnd(text, 0);
        if (whole == 0 || (whole > 1 && text.charAt(0) == '0')) {
            return 0;
        }
        if (whole < text.length() && text.charAt(whole) == '.') {
            int fraction = digitsEnd(text, whole + 1);
            return fraction == whole + 1 ? 0 : fraction;
        }
        return whole;
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
