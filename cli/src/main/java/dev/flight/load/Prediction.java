package dev.flight.load;

import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.Batching;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.routing.Clients;
import dev.flight.routing.Compression;
import dev.flight.routing.Link;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.routing.RoutingOptions;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.RoutingSimulation;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.List;

/**
 * What the simulation says of a scenario.
 *
 * @param subscriber up to a subscriber at the broker, which is what a load measures: no links, polling, batches, limits of
 *     clients, or faults
 * @param client all the way to the clients
 */
public record Prediction(RoutingResult subscriber, RoutingResult client) {

    private static final ByteSize ANY_SIZE = ByteSize.of(1 << 30);

    /** Simulates a scenario. */
    public static Prediction of(RoutingScenario scenario, String source, int threads) {
        RoutingOptions options = new RoutingOptions(source, threads, false, null, nanos -> {});
        return new Prediction(
                RoutingSimulation.run(toSubscribers(scenario), options), RoutingSimulation.run(scenario, options));
    }

    private static RoutingScenario toSubscribers(RoutingScenario whole) {
        return new RoutingScenario(
                whole.name(),
                whole.seed(),
                whole.replications(),
                whole.warmup(),
                whole.drain(),
                whole.ackTimeout(),
                Compression.NONE,
                whole.fallback(),
                whole.clients().stream().map(Prediction::atBroker).toList(),
                whole.channels().stream().map(Prediction::wellFormed).toList(),
                whole.load(),
                whole.brokers(),
                List.of(),
                List.of(),
                whole.complete(),
                whole.node());
    }

    private static Clients atBroker(Clients clients) {
        return new Clients(
                clients.name(),
                clients.profile(),
                pushed(clients.realtime()),
                clients.count(),
                Link.PERFECT,
                null,
                clients.deduplicate(),
                null,
                null,
                clients.node());
    }

    private static Realtime pushed(Realtime own) {
        return new Realtime(
                ConnectionMode.WEBSOCKET,
                null,
                own.updateInterval(),
                own.maxConnectionsPerChannel(),
                own.capabilities(),
                new Batching(1, ANY_SIZE, TimeSpan.ZERO),
                null,
                own.queue(),
                ANY_SIZE,
                own.maxMessageAge(),
                own.retry(),
                own.critical(),
                own.timeout(),
                own.recovery());
    }

    private static RoutedChannel wellFormed(RoutedChannel channel) {
        return new RoutedChannel(
                channel.name(),
                channel.type(),
                channel.priority(),
                channel.payload(),
                channel.weight(),
                channel.audience(),
                channel.acknowledged(),
                channel.ttl(),
                channel.permissions(),
                channel.clients(),
                0,
                0,
                channel.node());
    }
}
