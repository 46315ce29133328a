package dev.flight.wit.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

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
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '\n') {
            int c = text.codePointAt(at);
            if (c == '"') {
                return new StringText(decoded(value, from, mistakes), at + 1);
            }
            at = c == '\\' ? escape(text, at, value, mistakes) : plain(c, at, value);
        }
        mistakes.add(mistakes.at(Mistakes.SYNTAX, from, from + 1).says("the string is never closed"));
        return new StringText("", at);
    }

    /** Escapes write bytes, which need not be UTF-8 together. */
    private static String decoded(ByteArrayOutputStream value, int from, Mistakes mistakes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            mistakes.add(mistakes.at(Mistakes.SYNTAX, from, from + 1).says("the string is not UTF-8"));
            return "";
        }
    }

    private static int plain(int c, int at, ByteArrayOutputStream value) {
        value.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        return at + Character.charCount(c);
    }

    private static int escape(String text, int at, ByteArrayOutputStream value, Mistakes mistakes) {
        int simple = at + 1 < text.length() ? SIMPLE.indexOf(text.charAt(at + 1)) : -1;
        int close = text.startsWith("\\u{", at) ? text.indexOf('}', at) : -1;
        if (simple >= 0) {
            value.write(MEANT.charAt(simple));
            return at + 2;
        }
        int code = close < 0 ? byteCode(text, at) : hex(text, at + 3, Math.min(close, at + 10));
        if (code < 0 || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF)) {
            mistakes.add(mistakes.at(Mistakes.SYNTAX, at, at + 1)
                    .says("an escape that strings do not have")
                    .hint("there are \\t \\n \\r \\\" \\' \\\\, a byte as \\7f, and \\u{7fff}"));
            return at + 1;
        }
        if (close < 0) {
            value.write(code);
            return at + 3;
        }
        plain(code, at, value);
        return close + 1;
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
