package dev.flight.report.contract;

import dev.flight.diagnostic.Location;
import dev.flight.report.Style;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import dev.flight.wit.diff.Change;
import dev.flight.wit.diff.DiffResult;
import dev.flight.wit.diff.DiffResult.AcceptedChange;
import dev.flight.wit.diff.Impact;
import dev.flight.wit.diff.Reader;
import dev.flight.wit.diff.VersionStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of a contract for people: what breaks first, then what each package's version should be. */
public final class ContractDiffText {

    private static final String INDENT = "    ";

    private final Style style;
    private final int width;

    public ContractDiffText(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /** The whole report. */
    public String text(DiffResult result) {
        StringBuilder text = new StringBuilder();
        result.changes().forEach(each -> change(each, text));
        result.accepted().forEach(each -> accepted(each, text));
        if (!text.isEmpty()) {
            text.append('\n');
        }
        result.versions().forEach(each -> text.append(version(each)).append('\n'));
        return text.append(summary(result)).append('\n').toString();
    }

    private void change(Change change, StringBuilder text) {
        String head = change.impact().text() + "[" + change.kind().text() + "]";
        String rest = " " + Printable.of(change.path() + " " + change.message());
        text.append(coloured(head, change.impact()))
                .append(Wrap.hanging(head + rest, width, INDENT).substring(head.length()))
                .append('\n');
        place(change.before(), change.after(), text);
        for (Reader each : change.readers()) {
            text.append(INDENT)
                    .append(Wrap.hanging(each.broken(), Math.max(20, width - INDENT.length()), INDENT))
                    .append('\n');
        }
    }

    private void place(@Nullable Location before, @Nullable Location after, StringBuilder text) {
        List<String> places = new ArrayList<>();
        if (before != null) {
            places.add("was " + Printable.of(before.text()));
        }
        if (after != null) {
            places.add("is " + Printable.of(after.text()));
        }
        text.append(INDENT).append(style.blue(String.join(", ", places))).append('\n');
    }

    private void accepted(AcceptedChange each, StringBuilder text) {
        String line = "accepted[" + each.change().kind().text() + "] "
                + Printable.of(each.change().path() + " " + each.change().message() + ": " + each.reason());
        text.append(Wrap.hanging(line, width, INDENT)).append('\n');
    }

    private String coloured(String text, Impact impact) {
        return switch (impact) {
            case WIRE_BREAKING -> style.red(text);
            case SOURCE_BREAKING -> style.yellow(text);
            case COMPATIBLE -> style.bold(text);
        };
    }

    private String version(VersionStep step) {
        String from = step.before() == null ? "without a version" : step.before();
        String to = step.after() == null ? "without a version" : step.after();
        String text = step.name() + ": " + from + (from.equals(to) ? "" : " -> " + to);
        if (step.due() == VersionStep.Step.NONE) {
            return text + ", no change";
        }
        String due = text + ", " + step.due().text() + " step due"
                + (step.suggested() == null ? "" : ": " + step.suggested());
        return step.isEnough() ? due + style.green(", done") : due + style.red(", not done");
    }

    private static String summary(DiffResult result) {
        List<String> parts = new ArrayList<>();
        for (Impact each : Impact.values()) {
            if (result.count(each) > 0) {
                parts.add(result.count(each) + " " + each.text());
            }
        }
        String text = parts.isEmpty() ? "no changes" : String.join(", ", parts);
        return result.accepted().isEmpty()
                ? text
                : text + ", " + result.accepted().size() + " accepted";
    }
}
