package dev.flight.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers as YAML 1.2 writes them, without its octal: {@code 0}, {@code -5}, {@code 42}, {@code 0x08800000}. */
final class WholeNumber {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,15}");

    private WholeNumber() {}

    static @Nullable Long parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        return HEXADECIMAL.matcher(text).matches() ? Long.valueOf(text.substring(2), 16) : null;
    }
}
