package base.wire;

import java.nio.charset.StandardCharsets;

/** Strings of a JSON text that is known to be well-formed. */
final class Strings {

    private Strings() {}

    /**
     * The string between two quotes.
     *
     * @param quote the offset of the first
     * @param end the offset behind the second
     * @param plain whether it is ASCII without an escape
     */
    static String of(byte[] text, int quote, int end, boolean plain) {
        int length = end - quote - 2;
        // One byte a character is the fastest there is: it is how the string is kept.
        return plain
                ? new String(text, quote + 1, length, StandardCharsets.ISO_8859_1)
                : unescaped(new String(text, quote + 1, length, StandardCharsets.UTF_8));
    }

    /** The string whose first quote stands at an offset. */
    static String at(byte[] text, int quote) {
        int end = quote + 1;
        while (text[end] != '"') {
            end += text[end] == '\\' ? 2 : 1;
        }
        return of(text, quote, end + 1, false);
    }

    private static String unescaped(String text) {
        int backslash = text.indexOf('\\');
        if (backslash < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (backslash >= 0) {
            out.append(text, from, backslash);
            boolean unit = text.charAt(backslash + 1) == 'u';
            from = backslash + (unit ? 6 : 2);
            out.append(
                    unit
                            ? (char) Integer.parseInt(text, backslash + 2, from, 16)
                            : character(text.charAt(backslash + 1)));
            backslash = text.indexOf('\\', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static char character(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
