package dev.flight.report.routing;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.SplitTable;
import dev.flight.report.Style;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import dev.flight.text.Cut;
import dev.flight.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The figures of the groups: what became of their messages, and how late they were. */
final class GroupTables {

    private static final String INDENTATION = "  ";
    private static final int MOST_ROWS = 40;
    private static final int NAME_COLUMNS = 24;

    /** Below this, names leave room for figures. */
    private static final int NARROW = 100;

    private static final int NAME_NARROW = 14;

    private final RoutingResult result;
    private final List<GroupResult> shown;
    private final Style style;
    private final int width;

    GroupTables(RoutingResult result, Style style, int width) {
        this.result = result;
        this.shown = GroupOrder.shown(result.groups(), MOST_ROWS);
        this.style = style;
        this.width = width;
    }

    void write(StringBuilder out) {
        if (shown.isEmpty()) {
            return;
        }
        List<String> none = new ArrayList<>();
        out.append('\n').append(style.bold("messages")).append('\n');
        out.append(messages(none).text(style, INDENTATION, width));
        note(none.isEmpty() ? "" : "none " + String.join(", ", none), out);
        if (shown.stream().anyMatch(group -> group.tally().published() > 0)) {
            out.append('\n').append(style.bold("latency and queues")).append('\n');
            out.append(latency().text(style, INDENTATION, width));
        }
        int more = result.groups().size() - shown.size();
        note(
                more > 0
                        ? "the worst " + shown.size() + " of " + result.groups().size() + "; --format csv has all"
                        : "",
                out);
    }

    private void note(String text, StringBuilder out) {
        if (!text.isEmpty()) {
            out.append(INDENTATION)
                    .append(style.faint(Wrap.hanging(text, width, INDENTATION)))
                    .append('\n');
        }
    }

    private SplitTable named() {
        int columns = width < NARROW ? NAME_NARROW : NAME_COLUMNS;
        return new SplitTable()
                .name("CLIENTS", cells(group -> Cut.to(Answer.named(group), columns)))
                .name("CHANNEL", cells(group -> Cut.to(group.channel(), columns)));
    }

    private SplitTable messages(List<String> none) {
        SplitTable table = named();
        table.figure("PRIORITY", cells(group -> Names.of(group.priority())));
        table.figure("PUBLISHED", cells(group -> Figures.count(group.tally().published())));
        table.figure(
                "DELIVERED",
                cells(group ->
                        Parts.percent(group.tally().delivered(), group.tally().published())));
        if (result.replications() > 1) {
            table.figure("DELIVERED 95%", cells(GroupTables::deliveredInterval));
        }
        some("ACKNOWLEDGED", Tally::acknowledged, table, none);
        some("DUPLICATES", Tally::duplicates, table, none);
        some("DROPPED", tally -> tally.ended(Fate.Kind.DROPPED), table, none);
        some("DEAD LETTERS", tally -> tally.ended(Fate.Kind.DEAD_LETTERED), table, none);
        some("EXPIRED", tally -> tally.ended(Fate.Kind.EXPIRED), table, none);
        some("REJECTED", tally -> tally.ended(Fate.Kind.REJECTED), table, none);
        some("IN FLIGHT", Tally::inFlight, table, none);
        return table;
    }

    private static String deliveredInterval(GroupResult group) {
        long published = group.tally().published();
        return Parts.within(published, group.delivered())
                .filter(each -> published > 0)
                .map(each -> part(Parts.low(each) / published) + ".." + part(each.high() / published))
                .orElse(Parts.NONE);
    }

    private static String part(double value) {
        return Figures.decimal(value * 100, 2) + "%";
    }

    /** A column of what happened; what did not is only named. */
    private void some(String head, ToLongFunction<Tally> count, SplitTable table, List<String> none) {
        boolean happened = shown.stream().anyMatch(group -> count.applyAsLong(group.tally()) > 0);
        if (happened) {
            table.figure(head, cells(group -> Parts.count(count.applyAsLong(group.tally()))));
        } else {
            none.add(head.toLowerCase(Locale.ROOT));
        }
    }

    private SplitTable latency() {
        SplitTable table = named();
        latency("MEAN", Tally::latencyMean, table);
        if (result.replications() > 1) {
            table.figure("MEAN 95%", cells(group -> Parts.interval(group.latencyMean(), Parts::latency)));
        }
        latency("P50", tally -> tally.latency(0.5), table);
        latency("P90", tally -> tally.latency(0.9), table);
        latency("P99", tally -> tally.latency(0.99), table);
        if (result.replications() > 1) {
            table.figure("P99 95%", cells(group -> Parts.interval(group.p99(), Parts::latency)));
        }
        latency("P99.9", tally -> tally.latency(0.999), table);
        latency("MAX", Tally::latencyMax, table);
        table.figure("QUEUE MEAN", cells(group -> Figures.ratio(selected(group).depthMean())));
        table.figure("QUEUE MAX", cells(group -> Figures.count(group.tally().depthMax())));
        return table.figure(
                "BYTES MAX", cells(group -> Figures.size(group.tally().bytesMax())));
    }

    private void latency(String head, Function<Tally, Double> millis, SplitTable table) {
        table.figure(head, cells(group -> Parts.latency(group.tally(), millis.apply(group.tally()))));
    }

    private Selection selected(GroupResult group) {
        return new Selection(result, List.of(group), group.tally(), null);
    }

    private List<String> cells(Function<GroupResult, String> cell) {
        return shown.stream().map(cell).toList();
    }
}
