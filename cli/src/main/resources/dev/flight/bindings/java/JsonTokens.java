package base.wire;

import java.nio.charset.StandardCharsets;

/**
 * The tokens of one JSON text (RFC 8259) in UTF-8. It refuses the text at the first place where it is none: a syntax
 * error, bytes that are not UTF-8, a byte order mark, half of a surrogate pair.
 */
abstract class JsonTokens {

    private static final int MOST_SHOWN = 40;

    final byte[] text;
    int at;

    JsonTokens(byte[] text) {
        this.text = text;
        if (text.length >= 3 && (text[0] & 0xFF) == 0xEF && (text[1] & 0xFF) == 0xBB && (text[2] & 0xFF) == 0xBF) {
            throw notJson("a byte order mark stands in front", "save it as UTF-8 without one");
        }
    }

    /** The place as a JSON Pointer. */
    abstract String pointer();

    /** The byte of the next token, where it then stands. */
    final int peek() {
        while (at < text.length) {
            byte c = text[at];
            if (c > ' ' || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
                return c;
            }
            at++;
        }
        throw ended();
    }

    /** Refuses whatever stands behind the value. */
    final void finish() {
        while (at < text.length) {
            byte c = text[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                throw notJson("text follows the value", "one value is one text; in NDJSON, one line");
            }
            at++;
        }
    }

    /** Goes over true, false or null. */
    final void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i == text.length) {
                at = text.length;
                throw ended();
            }
            if (text[at + i] != word.charAt(i)) {
                throw unexpected("a value");
            }
        }
        at += word.length();
    }

    /** Goes over a number. */
    final void overNumber() {
        int from = at;
        if (text[at] == '-') {
            at++;
        }
        int whole = at;
        digits(from);
        if (text[whole] == '0' && at > whole + 1) {
            at = whole;
            throw notJson("a number starts with 0", "write it without leading zeros");
        }
        if (at < text.length && text[at] == '.') {
            at++;
            digits(from);
        }
        if (at < text.length && (text[at] | 0x20) == 'e') {
            at++;
            if (at < text.length && (text[at] == '+' || text[at] == '-')) {
                at++;
            }
            digits(from);
        }
    }

    private void digits(int from) {
        int first = at;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        if (at == first) {
            if (at == text.length) {
                throw ended();
            }
            throw unexpected(at == from ? "a value" : "a digit");
        }
    }

    /** Goes over a string; true when it is plain: ASCII without an escape. */
    final boolean overString() {
        boolean plain = true;
        int i = at + 1;
        while (i < text.length) {
            byte c = text[i];
            if (c == '"') {
                at = i + 1;
                return plain;
            }
            if (c >= ' ' && c != '\\') {
                i++;
            } else {
                plain = false;
                at = i;
                i += c == '\\' ? escape() : other(c);
            }
        }
        at = text.length;
        throw ended();
    }

    private int other(byte c) {
        if (c >= 0) {
            throw notJson(
                    String.format("a string has the control character U+%04X", (int) c),
                    String.format("write it as \\u%04x", (int) c));
        }
        int length = Utf8.length(text, at);
        if (length == 0) {
            throw notUtf8();
        }
        return length;
    }

    private int escape() {
        if (at + 1 >= text.length) {
            at = text.length;
            throw ended();
        }
        byte c = text[at + 1];
        if (c != 'u') {
            if ("\"\\/bfnrt".indexOf(c) < 0) {
                throw notJson("a string has the unknown escape \\" + shown(at + 1), "write a backslash as \\\\");
            }
            return 2;
        }
        int unit = unit(at);
        if (!Character.isSurrogate((char) unit)) {
            return 6;
        }
        boolean pair = Character.isHighSurrogate((char) unit)
                && at + 7 < text.length
                && text[at + 6] == '\\'
                && text[at + 7] == 'u'
                && Character.isLowSurrogate((char) unit(at + 6));
        if (!pair) {
            throw half(unit);
        }
        return 12;
    }

    private NotJson half(int unit) {
        return notJson(
                String.format("half of a surrogate pair, \\u%04x, stands alone", unit), "write both halves of the pair");
    }

    /** The UTF-16 unit of an escape. */
    private int unit(int escape) {
        int unit = 0;
        for (int i = escape + 2; i < escape + 6; i++) {
            if (i >= text.length) {
                at = text.length;
                throw ended();
            }
            int digit = text[i] < 0 ? -1 : Character.digit(text[i], 16);
            if (digit < 0) {
                throw notJson("\\u has four hexadecimal digits, found " + shown(i), "write \\u0041 for A");
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    private NotJson notUtf8() {
        if (Utf8.isSurrogate(text, at)) {
            return half(0xD000 | ((text[at + 1] & 0x3F) << 6) | (text[at + 2] & 0x3F));
        }
        return notJson(
                String.format("byte %d (0x%02X) is not UTF-8", at, text[at]), "write the text as UTF-8");
    }

    private boolean isBlank() {
        for (byte c : text) {
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    private NotJson ended() {
        boolean empty = isBlank();
        return empty
                ? notJson("there is no JSON value", "write one value")
                : notJson("the JSON ends too early", "was it cut off while it was written?");
    }

    /** What stands here is not what is due. */
    final NotJson unexpected(String due) {
        if (at >= text.length) {
            return ended();
        }
        if (text[at] < 0 && Utf8.length(text, at) == 0) {
            return notUtf8();
        }
        return notJson("not JSON: " + due + " is due, found " + shown(at), "RFC 8259 has the grammar");
    }

    private String shown(int offset) {
        int length = text[offset] >= 0 ? 1 : Math.max(1, Utf8.length(text, offset));
        String character = new String(text, offset, length, StandardCharsets.UTF_8);
        return text[offset] >= 0 && text[offset] < ' '
                ? String.format("U+%04X", (int) text[offset])
                : "`" + character + "`";
    }

    final NotJson notJson(String message, String hint) {
        int column = new String(text, 0, at, StandardCharsets.UTF_8).length() + 1;
        return new NotJson(new Mistake(pointer(), message, hint, column));
    }

    /** A text of any length, cut for a message. */
    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "...";
    }
}
