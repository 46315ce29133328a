package dev.flight.text;

import java.util.ArrayList;
import java.util.List;

/** Text broken between words to fit a width. */
public final class Wrap {

    /** Wider than any line: nothing is broken. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final int NARROWEST = 20;

    private Wrap() {}

    /** The lines of a text; a word wider than the width has a line of its own. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int wide = Printable.width(word);
            if (used > 0 && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text in lines, those after the first behind an indentation. */
    public static String hanging(String text, int width, String indentation) {
        return width == NEVER ? text : String.join("\n" + indentation, lines(text, room(width, indentation)));
    }

    /** The text in lines, each behind the same beginning. */
    public static String behind(String beginning, String text, int width) {
        return beginning + String.join("\n" + beginning, lines(text, room(width, beginning)));
    }

    private static int room(int width, String taken) {
        return Math.max(NARROWEST, width - taken.length());
    }
}
