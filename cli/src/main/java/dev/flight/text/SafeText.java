package dev.flight.text;

import java.util.function.IntPredicate;

/** Text from files, made fit for a format: what the format cannot hold becomes U+FFFD. */
public final class SafeText {

    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {}

    /** Without lone surrogates, which UTF-8 cannot hold. */
    public static String wellFormed(String text) {
        return keep(text, SafeText::isScalar);
    }

    /** With no character that XML 1.0 forbids. */
    public static String xml(String text) {
        return keep(text, SafeText::isXml);
    }

    /** With no hidden characters but tab and line breaks, for a log that a terminal may show. */
    public static String printable(String text) {
        return keep(text, c -> isScalar(c) && (isSpacing(c) || !isHidden(c)));
    }

    /**
     * Whether a character acts on a terminal or a diff and is not seen: control characters, line separators, and those
     * that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069).
     */
    public static boolean isHidden(int c) {
        return Character.isISOControl(c) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** The text with U+FFFD for what is not allowed. Every text that is printed comes by: loops, not streams. */
    static String keep(String text, IntPredicate allowed) {
        int at = 0;
        while (at < text.length() && allowed.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            int c = text.codePointAt(at);
            kept.appendCodePoint(allowed.test(c) ? c : REPLACEMENT);
            at += Character.charCount(c);
        }
        return kept.toString();
    }

    private static boolean isScalar(int c) {
        return c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE;
    }

    private static boolean isXml(int c) {
        return isScalar(c) && (c >= ' ' ? c != 0xFFFE && c != 0xFFFF : isSpacing(c));
    }

    private static boolean isSpacing(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }
}
