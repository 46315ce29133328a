package dev.flight.report.routing;

import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.sim.routing.BrokerResult;
import dev.flight.sim.routing.ClientsResult;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.text.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why messages ended, what the brokers did, and what became of connections: only where there is something to tell. */
final class EndTables {

    private static final String INDENTATION = "  ";
    private static final int MOST_ROWS = 40;
    private static final int NAME_COLUMNS = 14;

    private final RoutingResult result;
    private final Style style;

    EndTables(RoutingResult result, Style style) {
        this.result = result;
        this.style = style;
    }

    /** An end that messages of a group had. */
    record End(GroupResult group, Fate fate) {

        long messages() {
            return group.tally().ended(fate);
        }

        /** All of them, those of most messages first. */
        static List<End> of(RoutingResult result) {
            List<End> ends = new ArrayList<>();
            for (GroupResult group : result.groups()) {
                for (Fate fate : Fate.values()) {
                    if (group.tally().ended(fate) > 0) {
                        ends.add(new End(group, fate));
                    }
                }
            }
            ends.sort(Comparator.comparingLong(End::messages).reversed());
            return ends;
        }

        String part() {
            return Parts.percent(messages(), group.tally().published());
        }
    }

    void write(StringBuilder out) {
        reasons(out);
        brokers(out);
        connections(out);
    }

    private void reasons(StringBuilder out) {
        TextTable table = new TextTable("lllrr", "CLIENTS", "CHANNEL", "HOW", "MESSAGES", "PART");
        List<End> ends = End.of(result);
        for (End end : first(ends)) {
            table.row(
                    Cut.to(end.group().clients(), NAME_COLUMNS - 1),
                    Cut.to(end.group().channel(), NAME_COLUMNS),
                    Ends.named(end.fate()),
                    Figures.count(end.messages()),
                    end.part());
        }
        write("not delivered", table, ends.size(), out);
    }

    private void brokers(StringBuilder out) {
        TextTable table = new TextTable("rrrrr", "NODE", "SERVED", "UTILISED", "DEPTH MEAN", "DEPTH MAX");
        List<BrokerResult> brokers = Traffic.brokers(result);
        for (BrokerResult broker : first(brokers)) {
            table.row(
                    Integer.toString(broker.node()),
                    Figures.count(broker.served()),
                    Figures.percent(broker.utilisation()),
                    Figures.ratio(broker.depthMean()),
                    Figures.count(broker.depthMax()));
        }
        write("brokers", table, brokers.size(), out);
    }

    private void connections(StringBuilder out) {
        TextTable table = new TextTable(
                "lrrrrrr", "CLIENTS", "CONNECTIONS", "BROKEN", "RECONNECTED", "FALLBACKS", "FAILED POLLS", "SHRINKS");
        List<ClientsResult> troubled = Traffic.troubled(result);
        for (ClientsResult clients : first(troubled)) {
            table.row(
                    Cut.to(clients.clients(), NAME_COLUMNS),
                    Figures.count(clients.connections()),
                    Parts.count(clients.disconnects()),
                    Parts.count(clients.reconnects()),
                    Parts.count(clients.fallbacks()),
                    Parts.count(clients.failedPolls()),
                    Parts.count(clients.shrinks()));
        }
        write("connections", table, troubled.size(), out);
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST_ROWS, all.size()));
    }

    private void write(String title, TextTable table, int rows, StringBuilder out) {
        if (table.isEmpty()) {
            return;
        }
        out.append('\n').append(style.bold(title)).append('\n').append(table.text(style, INDENTATION));
        if (rows > MOST_ROWS) {
            out.append(INDENTATION)
                    .append(style.faint("and " + Figures.count(rows - MOST_ROWS) + " more; --format json has all"))
                    .append('\n');
        }
    }
}
