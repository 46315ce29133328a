package dev.flight.report.routing;

import dev.flight.profile.Names;
import dev.flight.report.CsvCell;
import dev.flight.sim.Interval;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A simulation of routing as a table, RFC 4180: a line a group. Counts are sums of all replications, times milliseconds,
 * sizes bytes; what is not known is empty.
 */
public final class RoutingCsv {

    private static final String HEAD = "clients,platform,channel,priority,connections,published,delivered,acknowledged,"
            + "duplicates,deduplicated,sent," + ends() + ",deadLetteredYetDelivered,inFlight,latencyMean,p50,p90,p99,"
            + "p999,latencyMax,queueDepthMean,queueDepthMax,queueBytesMax,utilisation,deliveredLow,deliveredHigh,"
            + "latencyMeanLow,latencyMeanHigh,p99Low,p99High,seed";

    private RoutingCsv() {}

    /** Writes the whole table; does not close the writer. */
    public static void write(RoutingResult result, Writer out) throws IOException {
        out.write(HEAD + "\r\n");
        for (GroupResult group : result.groups()) {
            out.write(String.join(",", cells(result, group)) + "\r\n");
        }
        out.flush();
    }

    /** A column for each way to end: {@code dropped.overflow}, {@code deadLettered.maxlen}, {@code expired}. */
    private static String ends() {
        return Arrays.stream(Fate.values()).map(RoutingCsv::column).collect(Collectors.joining(","));
    }

    private static String column(Fate fate) {
        String kind = fate.kind() == Fate.Kind.DEAD_LETTERED
                ? "deadLettered"
                : fate.kind().name().toLowerCase(Locale.ROOT);
        return fate == Fate.EXPIRED ? kind : kind + "." + fate.label();
    }

    private static List<String> cells(RoutingResult result, GroupResult group) {
        Tally tally = group.tally();
        List<String> cells = new ArrayList<>(List.of(
                CsvCell.name(group.clients()),
                CsvCell.name(group.platform()),
                CsvCell.name(group.channel()),
                Names.of(group.priority()),
                Integer.toString(group.connections()),
                Long.toString(tally.published()),
                Long.toString(tally.delivered()),
                Long.toString(tally.acknowledged()),
                Long.toString(tally.duplicates()),
                Long.toString(tally.deduplicated()),
                Long.toString(tally.sent())));
        for (Fate fate : Fate.values()) {
            cells.add(Long.toString(tally.ended(fate)));
        }
        cells.add(Long.toString(tally.deadLetteredYetDelivered()));
        cells.add(Long.toString(tally.inFlight()));
        latencies(tally, cells);
        queues(new Selection(result, List.of(group), tally, null), cells);
        interval(Parts.within(tally.published(), group.delivered()), cells);
        interval(group.latencyMean(), cells);
        interval(group.p99(), cells);
        cells.add(Long.toString(result.seed()));
        return cells;
    }

    private static void latencies(Tally tally, List<String> cells) {
        double[] latencies = {
            tally.latencyMean(),
            tally.latency(0.5),
            tally.latency(0.9),
            tally.latency(0.99),
            tally.latency(0.999),
            tally.latencyMax()
        };
        for (double latency : latencies) {
            cells.add(tally.delivered() == 0 ? "" : number(latency));
        }
    }

    private static void queues(Selection selection, List<String> cells) {
        cells.add(number(selection.depthMean()));
        cells.add(Integer.toString(selection.tally().depthMax()));
        cells.add(Long.toString(selection.tally().bytesMax()));
        cells.add(number(selection.utilisation()));
    }

    private static void interval(Optional<Interval> interval, List<String> cells) {
        cells.add(interval.map(each -> number(Parts.low(each))).orElse(""));
        cells.add(interval.map(each -> number(each.high())).orElse(""));
    }

    private static String number(double value) {
        return RoutingJson.fraction(value).toPlainString();
    }
}
