package dev.flight.explain;

import dev.flight.text.SafeText;
import dev.flight.text.Wrap;
import java.util.Locale;

/**
 * Puts a page's Markdown into lines for a terminal: headings in capitals, paragraphs and list items wrapped, indented
 * blocks as they are.
 */
final class PageText {

    private static final String EXAMPLE_INDENT = "    ";

    private final int width;
    private final StringBuilder out = new StringBuilder();

    PageText(int width) {
        this.width = width;
    }

    PageText line(String text) {
        out.append(text).append('\n');
        return this;
    }

    PageText blank() {
        return line("");
    }

    /** An example may be one of what must not reach a terminal. */
    PageText verbatim(String text) {
        SafeText.printable(text)
                .stripTrailing()
                .lines()
                .forEach(each -> line(each.isEmpty() ? "" : EXAMPLE_INDENT + each));
        return this;
    }

    PageText markdown(String text) {
        StringBuilder paragraph = new StringBuilder();
        for (String each : text.lines().toList()) {
            boolean own = each.isBlank() || each.startsWith("#") || each.startsWith(EXAMPLE_INDENT);
            if (own || startsItem(each)) {
                flush(paragraph);
            }
            if (own) {
                line(each.startsWith("#") ? heading(each) : each.stripTrailing());
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(each.strip());
            }
        }
        flush(paragraph);
        return this;
    }

    String text() {
        return out.toString();
    }

    private static String heading(String line) {
        return line.replaceFirst("^#+ *", "").toUpperCase(Locale.ROOT);
    }

    private static boolean startsItem(String line) {
        return line.startsWith("- ") || line.matches("[0-9]+\\. .*");
    }

    private void flush(StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            String text = paragraph.toString();
            int marker = startsItem(text) ? text.indexOf(' ') + 1 : 0;
            String words = text.substring(marker).replaceAll(" +", " ");
            line(text.substring(0, marker) + Wrap.hanging(words, width, " ".repeat(marker)));
            paragraph.setLength(0);
        }
    }
}
