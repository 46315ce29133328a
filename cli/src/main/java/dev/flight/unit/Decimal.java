package dev.flight.unit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A decimal number and the unit behind it, as written: {@code 1.5} and {@code MB} of {@code 1.5 MB}. */
record Decimal(BigDecimal number, String unit) {

    private static final int MOST_CHARACTERS = 40;

    /** Splits {@code (0|[1-9][0-9]*)(\.[0-9]+)? ?UNIT}; null when the text is not of that form. */
    static @Nullable Decimal split(String text) {
        int end = numberEnd(text);
        if (end <= 0 || end > MOST_CHARACTERS) {
            return null;
        }
        int unitStart = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        boolean nothingBehindBlank = unitStart > end && unitStart == text.length();
        return nothingBehindBlank
                ? null
                : new Decimal(new BigDecimal(text.substring(0, end)), text.substring(unitStart));
    }

    /** Where the number at the head of the text ends; 0 when there is none. */
    private static int numberEnd(String text) {
        int whole = digits(text, 0);
        if (whole == 0 || (whole > 1 && text.charAt(0) == '0')) {
            return 0;
        }
        if (whole < text.length() && text.charAt(whole) == '.') {
            int fraction = digits(text, whole + 1);
            return fraction == whole + 1 ? 0 : fraction;
        }
        return whole;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
