package dev.flight.explain;

import dev.flight.text.Wrap;

/** Lays a field's page out for a terminal of so many columns: plain text, no colours. */
final class FieldText {

    private static final int NARROWEST = 40;
    private static final String INDENT = "    ";
    private static final String LABELLED = " ".repeat(10);

    private final int width;
    private final StringBuilder out = new StringBuilder();

    FieldText(int width) {
        this.width = Math.max(NARROWEST, width);
    }

    String page(FieldPage page) {
        head(page);
        line("");
        wrap("", page.description());
        line("");
        labelled("Takes:", page.takes() + (page.required() ? "; required" : ""));
        labelled("One of:", String.join(", ", page.words()));
        labelled("Fields:", String.join(", ", page.fields()));
        labelled("Default:", page.otherwise());
        examples(page);
        return out.toString();
    }

    private void head(FieldPage page) {
        line(page.paths().isEmpty() ? page.kind() : page.path() + " (" + page.kind() + ")");
        page.paths().stream().skip(1).forEach(also -> line("also " + also));
    }

    private void examples(FieldPage page) {
        line("");
        line("Passes:");
        for (Object example : page.passes()) {
            separate(page);
            yaml(page, example);
        }
        line("");
        line("Fails:");
        for (FieldPage.Refused refused : page.fails()) {
            separate(page);
            wrap(INDENT + "# ", refused.because());
            yaml(page, refused.value());
        }
    }

    /** Files are long and want air between them; fields stand line below line. */
    private void separate(FieldPage page) {
        if (page.paths().isEmpty() || out.toString().endsWith(":\n")) {
            line("");
        }
    }

    private void yaml(FieldPage page, Object example) {
        page.lines(example, width - INDENT.length()).forEach(each -> line(INDENT + each));
    }

    private void labelled(String label, String text) {
        if (!text.isEmpty()) {
            int start = out.length();
            wrap(LABELLED, text);
            out.replace(start, start + label.length(), label);
        }
    }

    private void wrap(String begin, String text) {
        line(Wrap.behind(begin, text, width));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
