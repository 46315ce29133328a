package dev.flight.report.routing;

import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.sim.routing.BrokerResult;
import dev.flight.sim.routing.ClientsResult;
import dev.flight.sim.routing.RoutingResult;
import java.util.List;

/** Faults, brokers and connections. */
final class TrafficHtml {

    private TrafficHtml() {}

    static void write(RoutingResult result, Html html) {
        faults(result, html);
        brokers(result, html);
        connections(result, html);
    }

    private static void faults(RoutingResult result, Html html) {
        HtmlTable table = new HtmlTable("Faults", "lrr", List.of("What", "From", "To"));
        for (RoutingResult.Shade fault : Traffic.faults(result)) {
            table.row(
                    fault.what(),
                    Figures.time(fault.from().nanos() / 1e6),
                    Figures.time(fault.to().nanos() / 1e6));
        }
        table.write(html);
    }

    private static void brokers(RoutingResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "Broker nodes", "rrlrr", List.of("Node", "Served", "Utilised", "Depth, mean", "Depth, max"));
        for (BrokerResult broker : Traffic.brokers(result)) {
            table.row(List.of(
                    Cell.of(Integer.toString(broker.node())),
                    Cell.of(Figures.count(broker.served())),
                    Cell.bar(broker.utilisation(), Figures.percent(broker.utilisation())),
                    Cell.of(Figures.ratio(broker.depthMean())),
                    Cell.of(Figures.count(broker.depthMax()))));
        }
        table.write(html);
    }

    private static void connections(RoutingResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "Connections that did not simply last",
                "lrrrrrr",
                List.of(
                        "Clients",
                        "Connections",
                        "Broken",
                        "Reconnected",
                        "Fallbacks",
                        "Failed polls",
                        "Queues that shrank"));
        for (ClientsResult clients : Traffic.troubled(result)) {
            table.row(
                    clients.clients(),
                    Figures.count(clients.connections()),
                    Parts.count(clients.disconnects()),
                    Parts.count(clients.reconnects()),
                    Parts.count(clients.fallbacks()),
                    Parts.count(clients.failedPolls()),
                    Parts.count(clients.shrinks()));
        }
        table.write(html);
    }
}
