package dev.flight.wit.syntax;

/**
 * A string in double quotes, as WebAssembly's text format writes names.
 *
 * @param value what it means
 * @param end the index behind its closing quote
 */
record StringText(String value, int end) {

    private static final String SIMPLE = "tnr\"'\\";
    private static final String MEANT = "\t\n\r\"'\\";

    static StringText read(String text, int from, Mistakes mistakes) {
        StringBuilder value = new StringBuilder();
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (c == '"') {
                return new StringText(value.toString(), at + 1);
            }
            at = c == '\\' ? escape(text, at, value, mistakes) : plain(c, at, value);
        }
        mistakes.add(mistakes.at(Mistakes.SYNTAX, from, from + 1).says("the string is never closed"));
        return new StringText(value.toString(), at);
    }

    private static int plain(char c, int at, StringBuilder value) {
        value.append(c);
        return at + 1;
    }

    private static int escape(String text, int at, StringBuilder value, Mistakes mistakes) {
        int simple = at + 1 < text.length() ? SIMPLE.indexOf(text.charAt(at + 1)) : -1;
        if (simple >= 0) {
            value.append(MEANT.charAt(simple));
            return at + 2;
        }
        int close = text.startsWith("\\u{", at) ? text.indexOf('}', at) : -1;
        int code = close < 0 ? byteCode(text, at) : hex(text, at + 3, Math.min(close, at + 10));
        if (code < 0 || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF) || (close < 0 && code > 0x7F)) {
            mistakes.add(mistakes.at(Mistakes.SYNTAX, at, at + 1)
                    .says("an escape that strings do not have")
                    .hint("there are \\t \\n \\r \\\" \\' \\\\ and \\u{7fff}"));
            return at + 1;
        }
        value.appendCodePoint(code);
        return close < 0 ? at + 3 : close + 1;
    }

    private static int byteCode(String text, int at) {
        return at + 3 <= text.length() ? hex(text, at + 1, at + 3) : -1;
    }

    private static int hex(String text, int from, int to) {
        int code = from < to ? 0 : -1;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
