package dev.flight.report.routing;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import java.util.List;

/** The figures of all groups. */
final class GroupsHtml {

    private GroupsHtml() {}

    static void write(RoutingResult result, Html html) {
        messages(result, html);
        latency(result, html);
        queues(result, html);
        reasons(result, html);
    }

    private static void messages(RoutingResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "What became of messages",
                "lllrlrrrrrr",
                List.of(
                        "Clients",
                        "Channel",
                        "Priority",
                        "Published",
                        "Delivered",
                        "Duplicates",
                        "Dropped",
                        "Dead letters",
                        "Expired",
                        "Rejected",
                        "In flight"));
        for (GroupResult group : result.groups()) {
            Tally tally = group.tally();
            double part = tally.published() == 0 ? 0 : (double) tally.delivered() / tally.published();
            table.row(List.of(
                    Cell.of(Answer.named(group)),
                    Cell.of(group.channel()),
                    Cell.of(Names.of(group.priority())),
                    Cell.of(Figures.count(tally.published())),
                    Cell.bar(part, Parts.percent(tally.delivered(), tally.published())),
                    Cell.of(Parts.count(tally.duplicates())),
                    Cell.of(Parts.count(tally.ended(Fate.Kind.DROPPED))),
                    Cell.of(Parts.count(tally.ended(Fate.Kind.DEAD_LETTERED))),
                    Cell.of(Parts.count(tally.ended(Fate.Kind.EXPIRED))),
                    Cell.of(Parts.count(tally.ended(Fate.Kind.REJECTED))),
                    Cell.of(Parts.count(tally.inFlight()))));
        }
        table.write(html);
    }

    private static void latency(RoutingResult result, Html html) {
        boolean several = result.replications() > 1;
        HtmlTable table = new HtmlTable(
                several ? "Latency; in brackets where mean and p99 lie with 95% confidence" : "Latency",
                "llrrrrrr",
                List.of("Clients", "Channel", "Mean", "p50", "p90", "p99", "p99.9", "Max"));
        for (GroupResult group : result.groups()) {
            Tally tally = group.tally();
            String mean = group.latencyMean().isEmpty()
                    ? ""
                    : " [" + Parts.interval(group.latencyMean(), Parts::latency) + "]";
            String p99 = group.p99().isEmpty() ? "" : " [" + Parts.interval(group.p99(), Parts::latency) + "]";
            table.row(
                    Answer.named(group),
                    group.channel(),
                    Parts.latency(tally, tally.latencyMean()) + mean,
                    Parts.latency(tally, tally.latency(0.5)),
                    Parts.latency(tally, tally.latency(0.9)),
                    Parts.latency(tally, tally.latency(0.99)) + p99,
                    Parts.latency(tally, tally.latency(0.999)),
                    Parts.latency(tally, tally.latencyMax()));
        }
        table.write(html);
    }

    private static void queues(RoutingResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "Queues of connections",
                "llrrrrr",
                List.of(
                        "Clients",
                        "Channel",
                        "Connections",
                        "Depth, mean",
                        "Depth, max",
                        "Bytes, max",
                        "Of the brokers' time"));
        for (GroupResult group : result.groups()) {
            Selection selection = new Selection(result, List.of(group), group.tally(), null);
            table.row(
                    Answer.named(group),
                    group.channel(),
                    Figures.count(group.connections()),
                    Figures.ratio(selection.depthMean()),
                    Figures.count(group.tally().depthMax()),
                    Figures.size(group.tally().bytesMax()),
                    Figures.percent(selection.utilisation()));
        }
        table.write(html);
    }

    private static void reasons(RoutingResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "Not delivered, by reason", "lllrr", List.of("Clients", "Channel", "What", "Messages", "Of published"));
        for (EndTables.End end : EndTables.End.of(result)) {
            table.row(
                    Answer.named(end.group()),
                    end.group().channel(),
                    Ends.named(end.fate()),
                    Figures.count(end.messages()),
                    end.part());
        }
        table.write(html);
    }
}
