package dev.flight.report.html;

import java.util.ArrayList;
import java.util.List;

/** A table; on narrow screens it is moved sideways by itself. */
public final class HtmlTable {

    private final String caption;
    private final String alignment;
    private final List<String> heads;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param alignment a letter a column: {@code l} for left, {@code r} for right
     */
    public HtmlTable(String caption, String alignment, List<String> heads) {
        this.caption = caption;
        this.alignment = alignment;
        this.heads = List.copyOf(heads);
    }

    public HtmlTable row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** A row of text. */
    public HtmlTable row(String... cells) {
        return row(List.of(cells).stream().map(Cell::of).toList());
    }

    /** Writes it, unless it has no rows. */
    public void write(Html html) {
        if (rows.isEmpty()) {
            return;
        }
        html.start("div", "scroll").start("table").text("caption", caption);
        html.start("thead").start("tr");
        for (int column = 0; column < heads.size(); column++) {
            html.start("th")
                    .attribute("scope", "col")
                    .attribute("class", side(column))
                    .endWith(heads.get(column));
        }
        html.end().end().start("tbody");
        rows.forEach(row -> write(row, html));
        html.end().end().end();
    }

    private void write(List<Cell> row, Html html) {
        html.start("tr");
        for (int column = 0; column < row.size(); column++) {
            row.get(column).write(html, side(column));
        }
        html.end();
    }

    private String side(int column) {
        return alignment.charAt(column) == 'r' ? "number" : "text";
    }
}
