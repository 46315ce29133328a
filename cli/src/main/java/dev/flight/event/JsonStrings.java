package dev.flight.event;

/**
 * The JSON of strings: only what RFC 8259 says must be escaped is, with the short form where there is one and lower-case
 * hexadecimal digits else, as ECMAScript's {@code JSON.stringify}.
 */
final class JsonStrings {

    private JsonStrings() {}

    static void append(String text, StringBuilder out) {
        int half = loneSurrogate(text);
        if (half >= 0) {
            throw new IllegalArgumentException("half of a surrogate pair at " + half);
        }
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            append(text.charAt(at), out);
        }
        out.append('"');
    }

    /** The index of the first half of a surrogate pair that stands alone; -1 when the text is well-formed. */
    static int loneSurrogate(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return at;
            }
            at += Character.charCount(c);
        }
        return -1;
    }

    private static void append(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 0xF, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
