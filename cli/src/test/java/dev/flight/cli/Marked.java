package dev.flight.cli;

import dev.flight.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding as a person sees it in the text report.
 *
 * @param text what the carets stand under; {@code (none)} without an excerpt, {@code (end of line)} for the place behind it
 */
record Marked(int line, int column, String text) {

    private static final Pattern HEAD = Pattern.compile("(error|warning|info)\\[[a-z/-]+\\]:.*");
    private static final Pattern PLACE = Pattern.compile(" *--> .*?:(\\d+):(\\d+)");
    private static final Pattern EXCERPT = Pattern.compile("( *\\d+ \\| )(.*)");

    /** The findings of a report, top to bottom, each with its own place and not those that explain it. */
    static List<Marked> in(String report) {
        List<Marked> all = new ArrayList<>();
        String[] lines = report.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (HEAD.matcher(lines[i]).matches()) {
                int at = i;
                while (!PLACE.matcher(lines[at]).matches()) {
                    at++;
                }
                all.add(read(lines, at));
            }
        }
        return all;
    }

    private static Marked read(String[] lines, int at) {
        Matcher place = PLACE.matcher(lines[at]);
        Matcher excerpt = EXCERPT.matcher(at + 2 < lines.length ? lines[at + 2] : "");
        if (!place.matches()) {
            throw new AssertionError("no place: " + lines[at]);
        }
        String text = excerpt.matches()
                ? above(
                        excerpt.group(2),
                        lines[at + 3].substring(excerpt.group(1).length()))
                : "(none)";
        return new Marked(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), text);
    }

    private static String above(String line, String carets) {
        int start = carets.indexOf('^');
        int end = carets.length();
        StringBuilder marked = new StringBuilder();
        int column = 0;
        for (int c : line.codePoints().toArray()) {
            if (column >= start && column < end) {
                marked.appendCodePoint(c);
            }
            column += Printable.width(c);
        }
        return start >= column ? "(end of line)" : marked.toString();
    }
}
