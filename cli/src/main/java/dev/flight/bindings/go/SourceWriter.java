package dev.flight.bindings.go;

import java.util.ArrayList;
import java.util.List;

/** Lines of Go, laid out as gofmt does. */
final class SourceWriter {

    private final StringBuilder text = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private int depth;

    SourceWriter line(String line) {
        flush();
        return raw(line);
    }

    private SourceWriter raw(String line) {
        String tabs = "\t".repeat(depth);
        text.append(line.isEmpty() ? "" : tabs + line.replace("\n", "\n" + tabs))
                .append('\n');
        return this;
    }

    SourceWriter lines(List<String> lines) {
        lines.forEach(this::line);
        return this;
    }

    /** One empty line, unless there is one, or nothing stands before it. */
    SourceWriter blank() {
        flush();
        int end = text.length();
        boolean isBlank = end < 2 || text.substring(end - 2).equals("\n\n");
        return isBlank ? this : raw("");
    }

    SourceWriter comment(List<String> lines) {
        lines.forEach(line -> line(line.isEmpty() ? "//" : "// " + line));
        return this;
    }

    /** A line after which all is one step further in. */
    SourceWriter open(String line) {
        line(line);
        depth++;
        return this;
    }

    SourceWriter close(String line) {
        flush();
        depth--;
        return raw(line);
    }

    /** A line of cells, which stand below those of the lines of cells right before and after it. */
    SourceWriter row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    private void flush() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size() - 1; column++) {
                if (column == widths.size()) {
                    widths.add(0);
                }
                widths.set(column, Math.max(widths.get(column), row.get(column).length()));
            }
        }
        List<List<String>> due = List.copyOf(rows);
        rows.clear();
        due.forEach(row -> raw(padded(row, widths)));
    }

    private static String padded(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size() - 1; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) + 1 - cell.length()));
        }
        return line + row.get(row.size() - 1);
    }

    @Override
    public String toString() {
        flush();
        return text.toString();
    }
}
