package dev.flight.report.load;

import dev.flight.load.ChannelCount;
import dev.flight.load.LoadResult;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.report.routing.ExpectedText;
import dev.flight.report.routing.Parts;
import dev.flight.sim.routing.Tally;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A load for people: the answer first, then the tables that it rests on. */
public final class LoadText {

    private static final String INDENTATION = "  ";

    private final Style style;
    private final int width;

    /** A text as wide as a terminal; {@link Wrap#NEVER} where nothing limits it. */
    public LoadText(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    public String text(LoadResult result) {
        StringBuilder out = new StringBuilder();
        boolean good = result.lost() == 0 && result.measured().keepsExpectations();
        String answer = Wrap.hanging(LoadSentences.answer(result), width, INDENTATION);
        out.append(good ? style.green(answer) : style.red(answer)).append('\n');
        out.append(Wrap.hanging("Schedule: " + LoadSentences.schedule(result.punctuality()), width, INDENTATION))
                .append('\n');
        latency(result, out);
        channels(result, out);
        list("notes", LoadSentences.notes(result), out);
        ExpectedText.write(result.measured().expectations(), style, width, out);
        list("not measured, as a broker does not tell", result.unmeasured(), out);
        list("left out of the scenario", result.skipped(), out);
        return out.append('\n')
                .append(style.faint(Wrap.hanging(Printable.of(LoadSentences.foot(result)), width, INDENTATION)))
                .append('\n')
                .toString();
    }

    private void latency(LoadResult result, StringBuilder out) {
        boolean predicted = result.prediction() != null;
        out.append('\n')
                .append(style.bold(predicted ? "measured, and below it what was predicted" : "measured"))
                .append('\n');
        TextTable table = predicted
                ? new TextTable("llrrrrr", "CLIENTS, CHANNEL", "", "SENT", "DELIVERED", "P50", "P99", "MAX")
                : new TextTable("lrrrrrrr", "CHANNEL", "SENT", "DELIVERED", "P50", "P90", "P99", "P99.9", "MAX");
        Predicted.of(result).forEach(group -> {
            if (predicted) {
                rows(group, table);
            } else {
                row(group, table);
            }
        });
        out.append(table.text(style, INDENTATION));
    }

    private static void row(Predicted group, TextTable table) {
        Tally tally = group.tally();
        table.row(
                Printable.of(group.measured().channel()),
                Figures.count(tally.published()),
                Parts.percent(tally.delivered(), tally.published()),
                latency(tally, 0.5),
                latency(tally, 0.9),
                latency(tally, 0.99),
                latency(tally, 0.999),
                Parts.latency(tally, tally.latencyMax()));
    }

    /** One below the other, so that what is compared stands in one column, and fits a terminal of 80. */
    private static void rows(Predicted group, TextTable table) {
        String clients = Printable.of(group.measured().clients());
        String channel = Printable.of(group.measured().channel());
        row(clients, "measured", Figures.count(group.tally().published()), group.tally(), table);
        row(channel, "predicted", "", group.subscriber(), table);
        row("", "to client", "", group.client(), table);
    }

    private static void row(String name, String what, String sent, @Nullable Tally tally, TextTable table) {
        if (tally != null) {
            table.row(
                    name,
                    what,
                    sent,
                    Parts.percent(tally.delivered(), tally.published()),
                    latency(tally, 0.5),
                    latency(tally, 0.99),
                    Parts.latency(tally, tally.latencyMax()));
        }
    }

    private static String latency(Tally tally, double part) {
        return Parts.latency(tally, tally.latency(part));
    }

    private void channels(LoadResult result, StringBuilder out) {
        out.append('\n')
                .append(style.bold("sequence numbers"))
                .append(", warm-up included")
                .append('\n');
        TextTable table = new TextTable("lrrrrr", "CHANNEL", "SENT", "RECEIVED", "LOST", "DUPLICATES", "REORDERED");
        for (ChannelCount each : result.channels()) {
            table.row(
                    Printable.of(each.channel()),
                    Figures.count(each.sent()),
                    Figures.count(each.received()),
                    Figures.count(each.lost()),
                    Figures.count(each.duplicates()),
                    Figures.count(each.reordered()));
        }
        out.append(table.text(style, INDENTATION));
    }

    private void list(String head, List<String> lines, StringBuilder out) {
        if (lines.isEmpty()) {
            return;
        }
        out.append('\n').append(style.bold(head)).append('\n');
        lines.forEach(line -> out.append(INDENTATION)
                .append(Wrap.hanging(Printable.of(line), width, INDENTATION + INDENTATION))
                .append('\n'));
    }
}
