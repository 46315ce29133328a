package dev.flight.report;

import java.util.ArrayList;
import java.util.List;

/** A table of figures that is broken into several, one below the other, where it is too wide; each has the names again. */
public final class SplitTable {

    private record Column(String head, List<String> cells) {}

    private final List<Column> names = new ArrayList<>();
    private final List<Column> figures = new ArrayList<>();

    /** A column of names, at the left of each part. */
    public SplitTable name(String head, List<String> cells) {
        names.add(new Column(head, List.copyOf(cells)));
        return this;
    }

    /** A column of figures. */
    public SplitTable figure(String head, List<String> cells) {
        figures.add(new Column(head, List.copyOf(cells)));
        return this;
    }

    public String text(Style style, String indentation, int width) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < figures.size(); ) {
            int until = from + 1;
            while (until < figures.size() && table(from, until + 1).width() + indentation.length() <= width) {
                until++;
            }
            parts.add(table(from, until).text(style, indentation));
            from = until;
        }
        return String.join("\n", parts);
    }

    private TextTable table(int from, int until) {
        List<Column> columns = new ArrayList<>(names);
        columns.addAll(figures.subList(from, until));
        TextTable table = new TextTable(
                "l".repeat(names.size()) + "r".repeat(until - from),
                columns.stream().map(Column::head).toArray(String[]::new));
        for (int row = 0; row < columns.get(0).cells().size(); row++) {
            int index = row;
            table.row(columns.stream().map(column -> column.cells().get(index)).toArray(String[]::new));
        }
        return table;
    }
}
