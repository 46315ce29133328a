package dev.flight.text;

/** Text from files made safe to show on a terminal, and measured as a terminal shows it. */
public final class Printable {

    private Printable() {}

    /**
     * The text with every character that moves the cursor, starts an escape sequence, is invisible or turns the direction
     * of writing replaced by U+FFFD: C0, DEL, C1, line separators, bidirectional controls, zero-width and other format
     * characters, lone surrogates, noncharacters.
     */
    public static String of(String text) {
        return SafeText.keep(text, Printable::isSafe);
    }

    private static boolean isSafe(int c) {
        if (c < 0x7F) {
            return c >= 0x20;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (c < 0x2060 || c > 0x206F) && (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** The columns that a terminal gives to the text. */
    public static int width(String text) {
        int columns = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            columns += width(text.codePointAt(at));
        }
        return columns;
    }

    /** The columns of one code point: 0 for marks that sit on another, 2 for wide East Asian characters and emoji. */
    public static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isJoiningJamo(codePoint)) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** The vowels and final consonants of Hangul, drawn into the syllable of the consonant before them. */
    private static boolean isJoiningJamo(int c) {
        return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
