package dev.flight.sim.routing;

import static dev.flight.expect.Quantity.COUNT;
import static dev.flight.expect.Quantity.RATIO;
import static dev.flight.expect.Quantity.SIZE;
import static dev.flight.expect.Quantity.TIME;

import dev.flight.expect.Metric;
import dev.flight.expect.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What a routing result can be asked for. */
public final class RoutingMetrics {

    /** By what the groups are selected. */
    public static final Set<String> SELECTORS = Set.of("platform", "clients", "channel", "priority", "reason");

    /** All of them. */
    public static final List<Metric<Selection>> ALL = List.of(
            metric(
                    "delivered",
                    RATIO,
                    "the part of the published messages that came to their client",
                    s -> s.part(s.tally().delivered())),
            metric(
                    "acknowledged",
                    RATIO,
                    "the part whose acknowledgement came back in time",
                    s -> s.part(s.tally().acknowledged())),
            metric("dropped", RATIO, "the part that was dropped", s -> s.ended(Fate.Kind.DROPPED)),
            metric(
                    "deadLettered",
                    RATIO,
                    "the part that became dead letters undelivered",
                    s -> s.ended(Fate.Kind.DEAD_LETTERED)),
            metric(
                    "deadLetteredYetDelivered",
                    RATIO,
                    "the part that became dead letters after delivery",
                    s -> s.part(s.tally().deadLetteredYetDelivered())),
            metric("expired", RATIO, "the part that grew too old in a queue", s -> s.ended(Fate.Kind.EXPIRED)),
            metric("rejected", RATIO, "the part that was refused", s -> s.ended(Fate.Kind.REJECTED)),
            metric(
                    "inFlight",
                    RATIO,
                    "the part whose fate was open at the end",
                    s -> s.part(s.tally().inFlight())),
            metric(
                    "duplicates",
                    RATIO,
                    "copies that clients took for new, for each message",
                    s -> s.part(s.tally().duplicates())),
            metric("published", COUNT, "messages published", s -> s.tally().published()),
            metric(
                    "attempts",
                    COUNT,
                    "how often a message was sent, on average",
                    s -> s.part(s.tally().sent())),
            metric("mean", TIME, "the mean latency", s -> s.latency(Tally::latencyMean)),
            metric("p50", TIME, "half of the latencies are at most this", s -> s.latency(tally -> tally.latency(0.5))),
            metric("p90", TIME, "90 % of the latencies are at most this", s -> s.latency(tally -> tally.latency(0.9))),
            metric("p95", TIME, "95 % of the latencies are at most this", s -> s.latency(tally -> tally.latency(0.95))),
            metric("p99", TIME, "99 % of the latencies are at most this", s -> s.latency(tally -> tally.latency(0.99))),
            metric(
                    "p999",
                    TIME,
                    "99.9 % of the latencies are at most this",
                    s -> s.latency(tally -> tally.latency(0.999))),
            metric("max", TIME, "the longest latency", s -> s.latency(Tally::latencyMax)),
            metric("queueDepth.mean", COUNT, "messages in a connection's queue, on average", Selection::depthMean),
            metric(
                    "queueDepth.max",
                    COUNT,
                    "the deepest queue of a connection",
                    s -> s.tally().depthMax()),
            metric(
                    "queueMemory.max",
                    SIZE,
                    "the most bytes that a connection's queue held",
                    s -> s.tally().bytesMax()),
            metric("utilisation", RATIO, "the part of the brokers' time spent on the messages", Selection::utilisation),
            metric(
                    "brokerDepth.mean",
                    COUNT,
                    "messages at a broker node, on average",
                    s -> s.result().brokers().stream()
                            .mapToDouble(BrokerResult::depthMean)
                            .average()
                            .orElse(0)),
            metric(
                    "brokerDepth.max",
                    COUNT,
                    "the most messages at a broker node",
                    s -> s.result().brokers().stream()
                            .mapToDouble(BrokerResult::depthMax)
                            .max()
                            .orElse(0)));

    /** The metrics that can be asked for one reason, and which ends of messages they count. */
    static final Map<String, Fate.Kind> BY_REASON = Map.of(
            "dropped", Fate.Kind.DROPPED,
            "deadLettered", Fate.Kind.DEAD_LETTERED,
            "expired", Fate.Kind.EXPIRED,
            "rejected", Fate.Kind.REJECTED);

    private RoutingMetrics() {}

    private static Metric<Selection> metric(
            String name, Quantity quantity, String what, ToDoubleFunction<Selection> value) {
        return new Metric<>(name, quantity, what, value);
    }
}
