package dev.flight.analysis;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the key that a JSON Pointer ends with stands in a line, to draw a caret there. */
final class Keys {

    private Keys() {}

    /** The column, from 1, of the last key of the pointer that the line has; 1 when it has none. */
    static int column(String pointer, byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int at = 0;
        int from = 0;
        for (String segment : pointer.split("/", -1)) {
            String key = segment.replace("~1", "/").replace("~0", "~");
            Matcher place =
                    Pattern.compile(Pattern.quote("\"" + key + "\"") + "\\s*:").matcher(text);
            if (!key.isEmpty() && place.find(from)) {
                at = place.start();
                from = place.end();
            }
        }
        return at + 1;
    }
}
