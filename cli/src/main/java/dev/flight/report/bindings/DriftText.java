package dev.flight.report.bindings;

import dev.flight.bindings.output.Drift;
import dev.flight.report.Style;
import dev.flight.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Drift as people read it: unified diffs from what is there to what is due. */
public final class DriftText {

    private final Style style;

    public DriftText(Style style) {
        this.style = style;
    }

    public String of(List<Drift> drift) {
        return drift.stream().map(this::one).collect(Collectors.joining());
    }

    private String one(Drift each) {
        String kind = each.kind().name().toLowerCase(Locale.ROOT);
        String head = style.bold(Printable.of(each.path())) + ": " + kind + "\n";
        // A file that is there or not is told in a line: its text says nothing of what went wrong.
        return each.kind() == Drift.Kind.CHANGED
                ? head + UnifiedDiff.of(each).map(this::line).collect(Collectors.joining())
                : head;
    }

    private String line(String line) {
        String text = Printable.of(line);
        String coloured = line.startsWith("+")
                ? style.green(text)
                : line.startsWith("-") ? style.red(text) : line.startsWith("@") ? style.blue(text) : text;
        return coloured + "\n";
    }
}
