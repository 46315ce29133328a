package dev.flight.sim.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.manifest.ChannelType;
import dev.flight.manifest.Priority;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.Backoff;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.profile.Realtime.Jitter;
import dev.flight.profile.Realtime.Overflow;
import dev.flight.profile.Realtime.Recovery;
import dev.flight.routing.Arrivals;
import dev.flight.routing.Brokers;
import dev.flight.routing.Clients;
import dev.flight.routing.Compression;
import dev.flight.routing.Fallback;
import dev.flight.routing.Fault;
import dev.flight.routing.Link;
import dev.flight.routing.LoadPhase;
import dev.flight.routing.RateLimit;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutedChannel.Audience;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.Distribution;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No message is lost or counted twice, whatever the scenario: made up by chance, of everything that there is. */
class ConservationTest {

    private static final List<PlatformProfile> PLATFORMS =
            List.of(profile("dreamcast"), profile("psp"), profile("vita"), profile("web"), profile("v6r-cloud"));

    private static PlatformProfile profile(String name) {
        return Catalogue.builtin().usable(name).orElseThrow();
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMessageIsAccountedForAfterEveryEvent(long seed) {
        RoutingScenario scenario = new Maker(seed).scenario();
        RoutingRun run = new RoutingRun(
                scenario,
                0,
                new RoutingOptions("test", 1, true, (at, what, id, name, client, channel, detail) -> {}, t -> {}));

        run.begin();
        for (int i = 0; run.goesOn(); i++) {
            run.step();
            if (i % 64 == 0) {
                run.accounts.checkEach();
                Queues.check(run);
            }
        }
        run.close();

        for (GroupState group : run.groups) {
            Tally tally = group.tally;
            assertThat(tally.published())
                    .isEqualTo(tally.delivered()
                            + tally.ended(Fate.Kind.DROPPED)
                            + tally.ended(Fate.Kind.DEAD_LETTERED)
                            + tally.ended(Fate.Kind.EXPIRED)
                            + tally.ended(Fate.Kind.REJECTED)
                            + tally.inFlight());
            assertThat(tally.acknowledged()).isLessThanOrEqualTo(tally.delivered());
            assertThat(tally.sent()).isGreaterThanOrEqualTo(tally.delivered());
        }
    }

    /** The scenarios would prove little if nothing went wrong in them. */
    @Test
    void everyFateIsAmongWhatTheScenariosBring() {
        Tally all = new Tally();
        long[] connections = new long[5];
        seeds().forEach(seed -> {
            RoutingRun run = new RoutingRun(new Maker(seed).scenario(), 0, RoutingOptions.of("test"));
            run.run();
            for (GroupState group : run.groups) {
                all.add(group.tally);
            }
            for (ClientState clients : run.clients) {
                connections[0] += clients.disconnects;
                connections[1] += clients.reconnects;
                connections[2] += clients.fallbacks;
                connections[3] += clients.failedPolls;
                connections[4] += clients.shrinks;
            }
        });

        assertThat(Fate.values()).allMatch(fate -> all.ended(fate) > 0);
        assertThat(connections).doesNotContain(0);
        assertThat(all.deadLetteredYetDelivered()).isPositive();
        assertThat(all.duplicates()).isPositive();
        assertThat(all.deduplicated()).isPositive();
        assertThat(all.inFlight()).isPositive();
    }

    /** What the chains of the queues hold is what the columns of the connections say. */
    private static final class Queues {

        static void check(RoutingRun run) {
            long waiting = 0;
            for (int connection = 0; connection < run.connections.count; connection++) {
                int depth = 0;
                long bytes = 0;
                for (int level = 0; level < GroupState.LEVELS; level++) {
                    int message = run.connections.first(connection, level);
                    while (message != Messages.NONE) {
                        depth++;
                        bytes += run.messages.bytes[message];
                        assertThat(run.messages.connection[message]).isEqualTo(connection);
                        message = run.messages.next[message];
                    }
                }
                assertThat(run.connections.depth[connection]).isEqualTo(depth);
                assertThat(run.connections.waitingBytes[connection]).isEqualTo(bytes);
                waiting += depth;
            }
            long told = 0;
            for (ClientState clients : run.clients) {
                told += clients.waiting;
            }
            assertThat(told).isEqualTo(waiting);
        }
    }

    /** Makes a scenario up. */
    private static final class Maker {

        private final Random chance;

        Maker(long seed) {
            this.chance = new Random(seed);
        }

        RoutingScenario scenario() {
            PlatformProfile one = any(PLATFORMS);
            List<Clients> clients = List.of(clients("a", one), clients("b", any(PLATFORMS)));
            int nodes = 1 + chance.nextInt(3);
            return new RoutingScenario(
                    "made-up",
                    chance.nextLong() >>> 11,
                    1,
                    TimeSpan.ofMillis(chance.nextInt(5_000)),
                    TimeSpan.ofMillis(chance.nextInt(60_000)),
                    TimeSpan.ofMillis(chance.nextInt(500)),
                    new Compression(0.5, chance.nextBoolean() ? time(1) : null),
                    new Fallback(1 + chance.nextInt(3), TimeSpan.ofMillis(1_000 + chance.nextInt(5_000))),
                    clients,
                    List.of(channel("x"), channel("y"), channel("z")),
                    List.of(load(0), load(8_000)),
                    brokers(nodes),
                    List.of(fault(nodes), fault(nodes), fault(nodes), fault(nodes)),
                    List.of(),
                    true,
                    one.node());
        }

        private <T> T any(List<T> of) {
            return of.get(chance.nextInt(of.size()));
        }

        private Distribution time(int millis) {
            long nanos = 1 + (long) (chance.nextDouble() * millis * 1e6);
            return any(List.of(
                    new Distribution.Constant(nanos),
                    new Distribution.Exponential(nanos),
                    new Distribution.Erlang(3, nanos),
                    new Distribution.LogNormal(nanos, 5 * nanos)));
        }

        private double part() {
            return chance.nextBoolean() ? 0 : chance.nextDouble() * 0.4;
        }

        private Clients clients(String name, PlatformProfile profile) {
            return new Clients(
                    name,
                    profile,
                    realtime(profile.realtime()),
                    1 + chance.nextInt(6),
                    link(),
                    chance.nextInt(3) > 0
                            ? null
                            : new RateLimit(
                                    1 + chance.nextInt(40),
                                    1 + chance.nextInt(5),
                                    any(List.of(RateLimit.Exceed.values()))),
                    chance.nextBoolean(),
                    chance.nextInt(4) > 0 ? null : Set.of(),
                    chance.nextBoolean() ? null : Ratio.percent(89),
                    profile.node());
        }

        private Realtime realtime(Realtime of) {
            return new Realtime(
                    any(List.of(ConnectionMode.values())),
                    any(List.of(ConnectionMode.values())),
                    TimeSpan.ofMillis(200 + chance.nextInt(4_000)),
                    null,
                    of.listedCapabilities(),
                    new Realtime.Batching(
                            1 + chance.nextInt(20),
                            ByteSize.of(100 + chance.nextInt(5_000)),
                            TimeSpan.ofMillis(chance.nextInt(300))),
                    ByteSize.of(200),
                    new Realtime.Queue(1 + chance.nextInt(30), any(List.of(Overflow.values())), ByteSize.of(64)),
                    ByteSize.of(900),
                    TimeSpan.ofMillis(1_000 + chance.nextInt(20_000)),
                    new Realtime.Retry(
                            chance.nextInt(4),
                            TimeSpan.ofMillis(10 + chance.nextInt(2_000)),
                            any(List.of(Backoff.values())),
                            BigDecimal.valueOf(2),
                            TimeSpan.ofMillis(4_000),
                            any(List.of(Jitter.values()))),
                    new Realtime.Critical(
                            chance.nextInt(4) > 0,
                            chance.nextInt(4),
                            TimeSpan.ofMillis(10 + chance.nextInt(2_000)),
                            chance.nextBoolean()),
                    TimeSpan.ofMillis(100 + chance.nextInt(5_000)),
                    any(List.of(Recovery.values())));
        }

        private Link link() {
            return new Link(
                    chance.nextInt(3) == 0 ? new Distribution.Constant(0) : time(800),
                    part(),
                    part(),
                    chance.nextBoolean() ? null : 1_000.0 + chance.nextInt(100_000),
                    chance.nextInt(3) > 0 ? null : time(4_000),
                    time(2_000));
        }

        private RoutedChannel channel(String name) {
            return new RoutedChannel(
                    name,
                    ChannelType.MEMORY_UPDATES,
                    any(List.of(Priority.values())),
                    new Distribution.Uniform(10, 1_000),
                    1 + chance.nextInt(3),
                    chance.nextInt(4) == 0 ? Audience.ALL : Audience.ONE,
                    chance.nextInt(3) == 0,
                    chance.nextBoolean() ? null : TimeSpan.ofMillis(300 + chance.nextInt(9_000)),
                    List.of("memory-access"),
                    Set.of("a", "b"),
                    part() / 10,
                    part() / 10,
                    PLATFORMS.get(0).node());
        }

        private LoadPhase load(long startMillis) {
            Arrivals arrivals = any(List.of(
                    new Arrivals.Poisson(),
                    new Arrivals.Fixed(),
                    new Arrivals.OnOff(time(500), time(500)),
                    new Arrivals.Recorded(new long[] {0, 0, 5, 1_000_000, 2_000_000_000L})));
            return new LoadPhase(
                    "load",
                    TimeSpan.ofMillis(startMillis),
                    TimeSpan.ofMillis(1_000 + chance.nextInt(12_000)),
                    arrivals,
                    1 + chance.nextInt(100),
                    1 + chance.nextInt(200),
                    chance.nextBoolean() ? null : any(List.of("x", "y", "z")),
                    PLATFORMS.get(0).node());
        }

        private Brokers brokers(int nodes) {
            return new Brokers(
                    nodes,
                    any(List.of(Brokers.Balance.values())),
                    1 + chance.nextInt(3),
                    chance.nextInt(3) == 0 ? null : time(40),
                    chance.nextBoolean() ? null : 1 + chance.nextInt(40),
                    any(List.of(Overflow.values())),
                    chance.nextBoolean());
        }

        private Fault fault(int nodes) {
            TimeSpan at = TimeSpan.ofMillis(chance.nextInt(15_000));
            TimeSpan length = TimeSpan.ofMillis(chance.nextInt(8_000));
            String clients = any(List.of("a", "b"));
            int node = 1 + chance.nextInt(nodes);
            return any(List.of(
                    new Fault.BrokerDown(at, length, node),
                    new Fault.BrokerSlow(at, length, node, time(200)),
                    new Fault.LinkTrouble(at, length, clients, part(), time(3_000), 500.0, chance.nextBoolean()),
                    new Fault.Disconnect(at, clients, chance.nextDouble()),
                    new Fault.MemoryPressure(at, length, clients)));
        }
    }
}
