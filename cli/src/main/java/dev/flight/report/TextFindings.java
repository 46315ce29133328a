package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Severity;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Findings for people: each with its line, a caret under the place, and the second place that explains it. */
public final class TextFindings implements FindingsWriter {

    private final Style style;
    private final int width;

    /**
     * A writer for a terminal or a file.
     *
     * @param width the columns to keep to; {@link Wrap#NEVER} where lines may be of any length
     */
    public TextFindings(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    @Override
    public void write(ValidationResult result, Writer out) throws IOException {
        for (Diagnostic finding : result.findings()) {
            out.write(text(finding));
            out.write('\n');
        }
        out.write(summary(result));
        out.write('\n');
    }

    /** One finding, as it is drawn. */
    public String text(Diagnostic finding) {
        int gutter = gutter(finding);
        StringBuilder text = new StringBuilder();
        String head = head(finding);
        String message = ": " + Printable.of(finding.message());
        text.append(coloured(head, finding.severity()))
                .append(Wrap.hanging(head + message, width, "  ").substring(head.length()))
                .append('\n');
        excerpt(text, gutter, "-->", finding.at(), "");
        for (Related related : finding.related()) {
            excerpt(text, gutter, ":::", related.at(), related.message());
        }
        if (finding.hint() != null) {
            String indentation = " ".repeat(gutter + 3);
            text.append(" ".repeat(gutter))
                    .append(style.blue(" = "))
                    .append(Wrap.hanging("hint: " + Printable.of(finding.hint()), width, indentation))
                    .append('\n');
        }
        return text.toString();
    }

    private static String head(Diagnostic finding) {
        return finding.severity().text() + "[" + finding.rule() + "]";
    }

    private String coloured(String head, Severity severity) {
        return switch (severity) {
            case ERROR -> style.red(head);
            case WARNING -> style.yellow(head);
            case INFO -> style.bold(head);
        };
    }

    private void excerpt(StringBuilder text, int gutter, String arrow, Location at, String note) {
        String blank = " ".repeat(gutter);
        String said = note.isEmpty() ? "" : "  " + Printable.of(note);
        text.append(blank).append(style.blue(arrow)).append(' ').append(Printable.of(at.text()));
        text.append(said).append('\n');
        String line = at.excerpt();
        if (line.isBlank()) {
            return;
        }
        Excerpt cut = Excerpt.of(line, at, width == Wrap.NEVER ? 160 : Math.max(40, width - gutter - 3));
        String number = Integer.toString(at.start().line());
        text.append(style.blue(blank + " |")).append('\n');
        text.append(style.blue(" ".repeat(gutter - number.length()) + number + " |"));
        text.append(' ').append(cut.line()).append('\n');
        text.append(style.blue(blank + " |")).append(' ').append(" ".repeat(cut.indent()));
        text.append(style.red("^".repeat(cut.length()))).append('\n');
    }

    private static int gutter(Diagnostic finding) {
        int last = finding.at().start().line();
        for (Related related : finding.related()) {
            last = Math.max(last, related.at().start().line());
        }
        return Integer.toString(last).length();
    }

    private String summary(ValidationResult result) {
        List<String> parts = new ArrayList<>();
        add(parts, result.count(Severity.ERROR), "error");
        add(parts, result.count(Severity.WARNING), "warning");
        add(parts, result.count(Severity.INFO), "info");
        String found = parts.isEmpty() ? style.green("no findings") : String.join(", ", parts);
        StringBuilder text = new StringBuilder(
                found + (result.files() == 0 ? ", no file read" : " in " + counted(result.files(), "file")));
        if (!result.suppressed().isEmpty()) {
            text.append(", ").append(result.suppressed().size()).append(" ignored by comments");
        }
        if (result.baselined() > 0) {
            text.append(", ").append(result.baselined()).append(" known to the baseline");
        }
        return text.toString();
    }

    private static void add(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(counted(count, noun));
        }
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
