package dev.flight.report;

import dev.flight.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Columns of text, as wide as what is in them; numbers to the right. */
public final class TextTable {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final List<String> heads;
    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param alignment a letter a column: {@code l} for left, {@code r} for right
     */
    public TextTable(String alignment, String... heads) {
        this.alignment = alignment;
        this.heads = List.of(heads);
    }

    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String text(Style style, String indentation) {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        out.append(indentation).append(style.faint(line(heads, widths))).append('\n');
        for (List<String> row : rows) {
            out.append(indentation).append(line(row, widths)).append('\n');
        }
        return out.toString();
    }

    /** The columns that it takes. */
    int width() {
        int[] widths = widths();
        return IntStream.of(widths).sum() + 2 * (widths.length - 1);
    }

    private int[] widths() {
        int[] widths = new int[heads.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = columns(heads.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], columns(row.get(column)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String gap = " ".repeat(widths[column] - columns(cell));
            line.append(column == 0 ? "" : "  ");
            line.append(alignment.charAt(column) == 'r' ? gap + cell : cell + gap);
        }
        return line.toString().stripTrailing();
    }

    /** Colour takes no columns. */
    private static int columns(String cell) {
        return Printable.width(COLOUR.matcher(cell).replaceAll(""));
    }
}
