package dev.flight.routing;

import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import java.util.List;
import java.util.Set;

/**
 * What is routed from publishers over brokers to clients, and what goes wrong on the way.
 *
 * @param seed what all of its chance is made from
 * @param replications how many independent runs the figures are taken from
 * @param warmup messages that are published before it are routed but not counted
 * @param drain how long the run goes on after the last load for messages that are still on their way
 * @param ackTimeout how long a missing acknowledgement is waited for before the wait of the retry begins
 * @param expect the expressions that the result must satisfy, as written
 * @param complete whether all of it could be read: only then it can be run
 */
public record RoutingScenario(
        String name,
        long seed,
        int replications,
        TimeSpan warmup,
        TimeSpan drain,
        TimeSpan ackTimeout,
        Compression compression,
        Fallback fallback,
        List<Clients> clients,
        List<RoutedChannel> channels,
        List<LoadPhase> load,
        Brokers brokers,
        List<Fault> faults,
        List<Scalar> expect,
        boolean complete,
        Mapping node) {

    public RoutingScenario {
        clients = List.copyOf(clients);
        channels = List.copyOf(channels);
        load = List.copyOf(load);
        faults = List.copyOf(faults);
        expect = List.copyOf(expect);
    }

    /** The platforms that its clients name, also those that there is no profile of or none that can be used. */
    public Set<String> platforms() {
        return node.get("clients") instanceof Sequence written
                ? ClientNames.of(written.items()).allPlatforms()
                : Set.of();
    }

    /** When the last load ends. */
    public TimeSpan loadEnd() {
        return new TimeSpan(load.stream().mapToLong(LoadPhase::endNanos).max().orElse(0));
    }

    /** The same, drawn from another seed. */
    public RoutingScenario withSeed(long other) {
        return with(other, replications, clients, load);
    }

    /** The same, run so often. */
    public RoutingScenario withReplications(int other) {
        return with(seed, other, clients, load);
    }

    /** The same for some of its clients. */
    public RoutingScenario withClients(List<Clients> some) {
        return with(seed, replications, some, load);
    }

    /** The same under another load. */
    public RoutingScenario withLoad(List<LoadPhase> other) {
        return with(seed, replications, clients, other);
    }

    /** The same, when all of it has been read. */
    RoutingScenario withComplete(boolean all) {
        return with(seed, replications, clients, load, all);
    }

    private RoutingScenario with(long otherSeed, int times, List<Clients> some, List<LoadPhase> other) {
        return with(otherSeed, times, some, other, complete);
    }

    private RoutingScenario with(long otherSeed, int times, List<Clients> some, List<LoadPhase> other, boolean all) {
        return new RoutingScenario(
                name,
                otherSeed,
                times,
                warmup,
                drain,
                ackTimeout,
                compression,
                fallback,
                some,
                channels,
                other,
                brokers,
                faults,
                expect,
                all,
                node);
    }
}
