package base.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8, strictly: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    /** A text in UTF-8. Half of a surrogate pair gets the three bytes that no reader of UTF-8 takes. */
    static byte[] bytes(String text) {
        int half = loneSurrogate(text, 0);
        if (half < 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        int from = 0;
        for (; half >= 0; half = loneSurrogate(text, from)) {
            out.writeBytes(text.substring(from, half).getBytes(StandardCharsets.UTF_8));
            char c = text.charAt(half);
            out.write(0xE0 | (c >> 12));
            out.write(0x80 | ((c >> 6) & 0x3F));
            out.write(0x80 | (c & 0x3F));
            from = half + 1;
        }
        out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** The index of the first half of a surrogate pair that stands alone; -1 when there is none. */
    static int loneSurrogate(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!pair) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    /** The length of the character of several bytes at a place; 0 when it is malformed. */
    static int length(byte[] text, int at) {
        int lead = text[at] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > text.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((text[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = text[at + 1] & 0xFF;
        boolean bad = (lead == 0xE0 && second < 0xA0)
                || (lead == 0xED && second > 0x9F)
                || (lead == 0xF0 && second < 0x90)
                || (lead == 0xF4 && second > 0x8F);
        return bad ? 0 : length;
    }

    /** Whether the three bytes of half of a surrogate pair stand at a place. */
    static boolean isSurrogate(byte[] text, int at) {
        return at + 2 < text.length
                && (text[at] & 0xFF) == 0xED
                && (text[at + 1] & 0xE0) == 0xA0
                && (text[at + 2] & 0xC0) == 0x80;
    }
}
