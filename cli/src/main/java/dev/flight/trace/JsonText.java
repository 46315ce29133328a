package dev.flight.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** JSON texts that have escapes, written out into a buffer of their own that lasts for a line. */
final class JsonText {

    private static final String WHAT_ESCAPES =
            "JSON escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits";

    private byte[] out = new byte[256];
    private int used;
    private int at;

    void clear() {
        used = 0;
    }

    /** Where the text just read ends, behind its quote. */
    int end() {
        return at;
    }

    /** Reads a text from behind its opening quote. */
    @Nullable
    Fault read(byte[] bytes, int start, int end, Slice into) {
        // A text is never longer unescaped; the slices of this line that lie in the old buffer keep it.
        if (out.length - used < end - start) {
            out = Arrays.copyOf(out, used + 2 * (end - start));
        }
        int from = used;
        at = start;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] >= 0 && bytes[at] < ' ') {
                return Fault.syntax(
                        at,
                        at + 1,
                        String.format("the control character U+%04X stands in a text", (int) bytes[at]),
                        "write it as an escape, or leave it out");
            }
            Fault fault = bytes[at] == '\\' ? escape(bytes, end) : plain(bytes[at]);
            if (fault != null) {
                return fault;
            }
        }
        if (at == end) {
            return Fault.syntax(start - 1, end, "the quote is never closed", "close the text with \"");
        }
        at++;
        into.move(out, from, used);
        return null;
    }

    private @Nullable Fault plain(byte b) {
        out[used++] = b;
        at++;
        return null;
    }

    private @Nullable Fault escape(byte[] bytes, int end) {
        int what = at + 1 < end ? bytes[at + 1] : 0;
        if (what == 'u') {
            return unicode(bytes, end);
        }
        int index = "\"\\/bfnrt".indexOf(what);
        if (index < 0) {
            return Fault.syntax(at, Math.min(at + 2, end), "there is no such escape", WHAT_ESCAPES);
        }
        out[used++] = (byte) "\"\\/\b\f\n\r\t".charAt(index);
        at += 2;
        return null;
    }

    private @Nullable Fault unicode(byte[] bytes, int end) {
        int high = unit(bytes, at, end);
        boolean pair = high >= Character.MIN_HIGH_SURROGATE && high <= Character.MAX_HIGH_SURROGATE;
        int low = pair ? unit(bytes, at + 6, end) : 0;
        if (high < 0) {
            return Fault.syntax(at, Math.min(at + 6, end), "there is no such escape", WHAT_ESCAPES);
        }
        boolean paired = pair && low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE;
        if (!paired && Character.isSurrogate((char) high)) {
            return Fault.syntax(
                    at,
                    at + 6,
                    "an escape writes half of a surrogate pair, which is no character",
                    "write the character itself");
        }
        byte[] utf8 = Character.toString(paired ? Character.toCodePoint((char) high, (char) low) : high)
                .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, out, used, utf8.length);
        used += utf8.length;
        at += paired ? 12 : 6;
        return null;
    }

    /** The code unit of an escape at a place; -1 when there is none. */
    private static int unit(byte[] bytes, int from, int end) {
        if (from + 6 > end || bytes[from] != '\\' || bytes[from + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = from + 2; i < from + 6; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }
}
