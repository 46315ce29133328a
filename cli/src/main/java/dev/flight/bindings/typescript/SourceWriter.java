package dev.flight.bindings.typescript;

import dev.flight.wit.Docs;
import dev.flight.wit.Gate;
import java.util.ArrayList;
import java.util.List;

/** A source that is written line by line, indented by two columns a block. */
final class SourceWriter {

    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** A line, indented; an empty one stays empty. */
    SourceWriter line(String line) {
        if (!line.isEmpty()) {
            text.append("  ".repeat(depth)).append(line);
        }
        text.append('\n');
        return this;
    }

    /** An empty line. */
    SourceWriter gap() {
        return line("");
    }

    /** Opens a block: what follows is indented. */
    SourceWriter open(String line) {
        line(line);
        depth++;
        return this;
    }

    /** Closes a block. */
    SourceWriter close(String line) {
        depth--;
        return line(line);
    }

    /** A list between two ends: on one line where it fits, else an item a line. */
    SourceWriter list(String start, List<String> items, String end) {
        String whole = start + String.join(", ", items) + end;
        if (whole.length() + 2 * depth <= WIDTH) {
            return line(whole);
        }
        open(start);
        items.forEach(each -> line(each + ","));
        return close(end);
    }

    /** What WIT says of a thing, as TSDoc; nothing when it says nothing. */
    SourceWriter docs(Docs docs, Gate gate, String... tags) {
        List<String> lines = new ArrayList<>(docs.isEmpty() ? List.of() : escaped(docs));
        if (gate.since() != null) {
            lines.add("@since " + gate.since());
        }
        if (gate.deprecated() != null) {
            lines.add("@deprecated since " + gate.deprecated());
        }
        lines.addAll(List.of(tags));
        return comment(lines);
    }

    /** A TSDoc comment. */
    SourceWriter comment(List<String> lines) {
        if (lines.size() == 1) {
            return line("/** " + lines.get(0) + " */");
        }
        if (!lines.isEmpty()) {
            line("/**");
            lines.forEach(each -> line((" * " + each).stripTrailing()));
            line(" */");
        }
        return this;
    }

    /** An end of a comment would end it, and a leading at sign would make a tag of TSDoc. */
    private static List<String> escaped(Docs docs) {
        return docs.text()
                .lines()
                .map(each -> each.replace("*/", "*\\/").replaceFirst("^(\\s*)@", "$1\\\\@"))
                .toList();
    }

    String text() {
        return text.toString();
    }
}
