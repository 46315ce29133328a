package dev.flight.explain;

import java.util.Optional;

/**
 * What there is to say about a rule or an error.
 *
 * @param id as {@code manifest/heap-overcommit}
 * @param summary what it is, in one sentence of plain text
 * @param body the sections after it, in Markdown
 * @param fails a file that breaks it; empty where no file shows it
 * @param passes the same file put right; empty where no file shows it
 */
public record ExplainPage(String id, String summary, String body, Optional<String> fails, Optional<String> passes) {

    /** A page from its Markdown: a heading, the summary as the first paragraph, then the sections. */
    static ExplainPage of(String id, String markdown, Optional<String> fails, Optional<String> passes) {
        String text = markdown.strip();
        int heading = Math.max(0, text.indexOf("\n\n"));
        int sections = text.indexOf("\n## ");
        int end = sections < 0 ? text.length() : sections;
        String summary = text.substring(heading, end).strip().replace('\n', ' ');
        return new ExplainPage(id, summary, text.substring(end).strip(), fails, passes);
    }

    /** The whole page for a terminal of so many columns. */
    public String text(int width) {
        PageText page =
                new PageText(width).line(id).blank().markdown(summary).blank().markdown(body);
        fails.ifPresent(example -> page.blank().line("Fails:").blank().verbatim(example));
        passes.ifPresent(example -> page.blank().line("Passes:").blank().verbatim(example));
        return page.text();
    }
}
