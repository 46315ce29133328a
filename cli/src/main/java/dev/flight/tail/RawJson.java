package dev.flight.tail;

import dev.flight.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** JSON as it came, on one line, and harmless to a terminal. */
final class RawJson {

    private RawJson() {}

    /**
     * The same JSON text. Line breaks in JSON stand between tokens only, and letters beyond ASCII in strings only, so
     * blanks for the ones and escapes for those of the others that a terminal acts on change nothing of what it says.
     */
    static String line(byte[] json) {
        return line(new String(json, StandardCharsets.UTF_8));
    }

    static String line(String text) {
        String safe = Printable.of(text);
        if (safe.equals(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(line, c));
        return line.toString();
    }

    private static void append(StringBuilder line, int c) {
        if (c < ' ') {
            line.append(' ');
        } else if (Printable.of(Character.toString(c)).codePointAt(0) == c) {
            line.appendCodePoint(c);
        } else {
            for (char unit : Character.toChars(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }
}
