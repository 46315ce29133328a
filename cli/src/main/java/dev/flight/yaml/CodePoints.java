package dev.flight.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns places counted in code points into indices of a text and back, each in constant time: a text of megabytes has
 * places asked for by the hundred thousand.
 */
final class CodePoints {

    private static final int STEP = 1024;

    private final String text;

    /** The index of each 1024th code point; null when every character is a code point. */
    private final int @Nullable [] marks;

    CodePoints(String text) {
        this.text = text;
        this.marks = hasSurrogates(text) ? marks(text) : null;
    }

    private static boolean hasSurrogates(String text) {
        // Most texts are ASCII, which as many bytes as characters tell at once.
        if (text.getBytes(StandardCharsets.UTF_8).length == text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int[] marks(String text) {
        int[] marks = new int[text.length() / STEP + 1];
        int count = 0;
        int points = 0;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            if (points++ % STEP == 0) {
                marks[count++] = index;
            }
        }
        return Arrays.copyOf(marks, count);
    }

    /** The index of a code point in the text; its length for one past the end. */
    int index(int codePoint) {
        if (marks == null) {
            return Math.min(codePoint, text.length());
        }
        int mark = Math.min(codePoint / STEP, marks.length - 1);
        int index = marks[mark];
        for (int left = codePoint - mark * STEP; left > 0 && index < text.length(); left--) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index;
    }

    /** How many code points stand before an index. */
    int before(int index) {
        if (marks == null) {
            return index;
        }
        int found = Arrays.binarySearch(marks, index);
        int mark = found >= 0 ? found : -found - 2;
        return mark * STEP + text.codePointCount(marks[mark], index);
    }
}
