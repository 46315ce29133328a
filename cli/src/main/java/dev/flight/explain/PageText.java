package dev.flight.explain;

import java.util.List;
import java.util.Locale;

/**
 * Puts a page's Markdown into lines for a terminal: headings in capitals, paragraphs and list items wrapped, indented
 * blocks as they are.
 */
final class PageText {

    private static final int NARROWEST = 20;
    private static final String EXAMPLE_INDENT = "    ";

    private final int width;
    private final StringBuilder out = new StringBuilder();

    PageText(int width) {
        this.width = Math.max(NARROWEST, width);
    }

    PageText line(String text) {
        out.append(text).append('\n');
        return this;
    }

    PageText blank() {
        return line("");
    }

    PageText verbatim(String text) {
        printable(text).stripTrailing().lines().forEach(each -> line(each.isEmpty() ? "" : EXAMPLE_INDENT + each));
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

    /** An example may be one of what must not reach a terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
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
            String indent = startsItem(text) ? " ".repeat(text.indexOf(' ') + 1) : "";
            wrap(List.of(text.split(" +")), indent);
            paragraph.setLength(0);
        }
    }

    private void wrap(List<String> words, String indent) {
        StringBuilder row = new StringBuilder();
        for (String word : words) {
            boolean first = row.toString().isBlank();
            if (!first && columns(row) + 1 + columns(word) > width) {
                line(row.toString());
                row.setLength(0);
                row.append(indent);
                first = true;
            }
            row.append(first ? "" : " ").append(word);
        }
        line(row.toString());
    }

    private static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
