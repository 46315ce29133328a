package dev.flight.report.routing;

import static dev.flight.report.routing.RoutingJson.fraction;

import dev.flight.profile.Names;
import dev.flight.report.JsonText;
import dev.flight.sim.Interval;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import java.util.List;
import java.util.Optional;

/** What became of the messages of a group, as part of the JSON of a simulation. */
final class GroupJson {

    private GroupJson() {}

    static void write(RoutingResult result, GroupResult group, JsonText json) {
        Tally tally = group.tally();
        Selection selection = new Selection(result, List.of(group), tally, null);
        json.object()
                .text("clients", group.clients())
                .text("platform", group.platform())
                .text("channel", group.channel())
                .text("priority", Names.of(group.priority()))
                .number("connections", group.connections());
        counts(tally, json);
        latency(tally, json);
        json.object("queue")
                .number("depthMean", fraction(selection.depthMean()))
                .number("depthMax", tally.depthMax())
                .number("bytesMax", tally.bytesMax())
                .end()
                .number("utilisation", fraction(selection.utilisation()));
        intervals(group, json);
        json.end();
    }

    private static void counts(Tally tally, JsonText json) {
        json.number("published", tally.published())
                .number("delivered", tally.delivered())
                .number("acknowledged", tally.acknowledged())
                .number("duplicates", tally.duplicates())
                .number("deduplicated", tally.deduplicated())
                .number("sent", tally.sent());
        reasons("dropped", Fate.Kind.DROPPED, tally, json);
        json.number("deadLettered", tally.ended(Fate.Kind.DEAD_LETTERED));
        reasons("deadLetterReasons", Fate.Kind.DEAD_LETTERED, tally, json);
        json.number("deadLetteredYetDelivered", tally.deadLetteredYetDelivered())
                .number("expired", tally.ended(Fate.Kind.EXPIRED))
                .number("rejected", tally.ended(Fate.Kind.REJECTED));
        reasons("rejectReasons", Fate.Kind.REJECTED, tally, json);
        json.number("inFlight", tally.inFlight());
    }

    /** Those that happened. */
    private static void reasons(String name, Fate.Kind kind, Tally tally, JsonText json) {
        json.object(name);
        Ends.of(kind, tally).forEach(fate -> json.number(fate.label(), tally.ended(fate)));
        json.end();
    }

    private static void latency(Tally tally, JsonText json) {
        json.object("latencyMs");
        latency("mean", tally.latencyMean(), tally, json);
        latency("p50", tally.latency(0.5), tally, json);
        latency("p90", tally.latency(0.9), tally, json);
        latency("p99", tally.latency(0.99), tally, json);
        latency("p999", tally.latency(0.999), tally, json);
        latency("max", tally.latencyMax(), tally, json);
        json.end();
    }

    /** What was not delivered has no latency, not one of 0. */
    private static void latency(String name, double millis, Tally tally, JsonText json) {
        if (tally.delivered() == 0) {
            json.none(name);
        } else {
            json.number(name, fraction(millis));
        }
    }

    private static void intervals(GroupResult group, JsonText json) {
        json.object("interval95");
        interval("delivered", Parts.within(group.tally().published(), group.delivered()), json);
        interval("latencyMean", group.latencyMean(), json);
        interval("p99", group.p99(), json);
        json.end();
    }

    private static void interval(String name, Optional<Interval> interval, JsonText json) {
        if (interval.isEmpty()) {
            json.none(name);
            return;
        }
        json.array(name)
                .number(fraction(Parts.low(interval.get())))
                .number(fraction(interval.get().high()))
                .end();
    }
}
