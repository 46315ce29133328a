package dev.flight.yaml;

import org.jspecify.annotations.Nullable;

/** Whole numbers as YAML 1.2 writes them, without its octal: {@code 0}, {@code -5}, {@code 42}, {@code 0x08800000}. */
final class WholeNumber {

    private static final int MOST_DECIMALS = 18;
    private static final int MOST_HEXADECIMALS = 15;

    private WholeNumber() {}

    static @Nullable Long parse(String text) {
        if (text.startsWith("0x")) {
            return digits(text, 2, 16, MOST_HEXADECIMALS);
        }
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        boolean leadingZero = text.length() > start + 1 && text.charAt(start) == '0';
        Long number = leadingZero ? null : digits(text, start, 10, MOST_DECIMALS);
        return number == null || !negative ? number : Long.valueOf(-number);
    }

    private static @Nullable Long digits(String text, int start, int radix, int most) {
        int length = text.length() - start;
        if (length < 1 || length > most) {
            return null;
        }
        long number = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return null;
            }
            number = number * radix + digit;
        }
        return number;
    }
}
