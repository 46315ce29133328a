package dev.flight.report.routing;

import dev.flight.expect.Expectation;
import dev.flight.report.Figures;
import dev.flight.report.JsonText;
import dev.flight.sim.routing.BrokerResult;
import dev.flight.sim.routing.ClientsResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/**
 * A simulation of routing as JSON of our own shape, {@code flight.simulate-routing/1}: see
 * schema/simulate-routing.output.schema.json. Counts are sums of all replications, sizes bytes, times milliseconds;
 * fractions have six decimals at most, so that the same run gives the same bytes on every JDK.
 */
public final class RoutingJson {

    private static final String FORMAT = "flight.simulate-routing/1";
    private static final int DECIMALS = 6;

    private RoutingJson() {}

    /** Writes a whole report; does not close the writer. */
    public static void write(RoutingResult result, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.object().text("format", FORMAT).text("scenario", result.name());
            json.number("seed", result.seed()).number("replications", result.replications());
            json.object("measured")
                    .number("from", millis(result.from()))
                    .number("to", millis(result.to()))
                    .end();
            json.number("events", result.events());
            json.array("groups");
            result.groups().forEach(group -> GroupJson.write(result, group, json));
            json.end().array("brokers");
            result.brokers().forEach(broker -> broker(broker, json));
            json.end().array("clients");
            result.clients().forEach(clients -> clients(clients, json));
            json.end().array("expect");
            result.expectations().forEach(outcome -> expected(outcome, json));
            json.end().end();
        });
    }

    private static void broker(BrokerResult broker, JsonText json) {
        json.object()
                .number("node", broker.node())
                .number("served", broker.served())
                .number("utilisation", fraction(broker.utilisation()))
                .number("depthMean", fraction(broker.depthMean()))
                .number("depthMax", broker.depthMax())
                .end();
    }

    private static void clients(ClientsResult clients, JsonText json) {
        json.object()
                .text("clients", clients.clients())
                .text("platform", clients.platform())
                .number("connections", clients.connections());
        clients.budget()
                .ifPresentOrElse(most -> json.number("queueBytesLimit", most), () -> json.none("queueBytesLimit"));
        json.number("disconnects", clients.disconnects())
                .number("reconnects", clients.reconnects())
                .number("fallbacks", clients.fallbacks())
                .number("failedPolls", clients.failedPolls())
                .number("shrinks", clients.shrinks())
                .end();
    }

    private static void expected(Expectation.Outcome outcome, JsonText json) {
        json.object().text("expression", outcome.expression()).flag("holds", outcome.holds());
        if (outcome.isMeasured()) {
            json.number("actual", fraction(outcome.actual()));
        } else {
            json.none("actual");
        }
        json.end();
    }

    private static BigDecimal millis(TimeSpan time) {
        return fraction(time.nanos() / 1e6);
    }

    static BigDecimal fraction(double value) {
        return Figures.exact(value, DECIMALS);
    }
}
