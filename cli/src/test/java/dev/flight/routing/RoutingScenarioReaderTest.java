package dev.flight.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.manifest.ChannelType;
import dev.flight.manifest.Priority;
import dev.flight.profile.Realtime;
import dev.flight.routing.Brokers.Balance;
import dev.flight.routing.RoutedChannel.Audience;
import dev.flight.sim.Distribution;
import dev.flight.sim.Distribution.Constant;
import dev.flight.sim.Distribution.Exponential;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Scalar;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingScenarioReaderTest {

    private static final String FLEET = """
            kind: Scenario
            name: fleet-with-broker-outage
            seed: 42
            warmup: 30s
            replications: 10
            clients: [{platform: dreamcast, count: 200}, {platform: psp, count: 500}, {platform: vita, count: 300}]
            channels: [{name: memory-updates, type: memory-updates, priority: normal, payload: {size: 300B}}]
            load:
              - {name: warm, for: 1m, rate: 100/s, arrivals: poisson}
              - {name: burst, for: 20s, rate: 100/s .. 5000/s}
            brokers: {nodes: 3, balance: least-connections, service: {exponential: 200us}}
            links: {psp: {latency: {lognormal: {median: 80ms, p99: 600ms}}, loss: 2%}}
            faults:
              - {at: 60s, for: 20s, broker: 1, down: true}
              - {at: 90s, for: 30s, link: dreamcast, loss: 30%}
            expect:
              - delivered(priority=critical) >= 99.99%
              - p99(platform=vita) <= 2s
              - queueMemory(platform=dreamcast).max <= 64KB
            """;

    private static final TimeSpan MINUTE = TimeSpan.ofMillis(60_000);

    private static TimeSpan seconds(long seconds) {
        return TimeSpan.ofMillis(seconds * 1_000);
    }

    @Test
    void readsAFleet() {
        Checked<RoutingScenario> read = RoutingScenarios.read(FLEET, null);
        assertThat(read.findings()).isEmpty();
        RoutingScenario fleet = Objects.requireNonNull(read.value());
        assertThat(fleet.complete()).isTrue();
        assertThat(fleet.name()).isEqualTo("fleet-with-broker-outage");
        assertThat(fleet.seed()).isEqualTo(42);
        assertThat(fleet.warmup()).isEqualTo(seconds(30));
        assertThat(fleet.replications()).isEqualTo(10);
        assertThat(fleet.clients())
                .extracting(each -> each.count() + " " + each.name() + " on " + each.platform())
                .containsExactly("200 dreamcast on dreamcast", "500 psp on psp", "300 vita on vita");
        assertThat(fleet.clients().get(0).link()).isEqualTo(Link.PERFECT);
        assertThat(fleet.clients().get(1).link())
                .isEqualTo(new Link(
                        new Distribution.LogNormal(80_000_000, 600_000_000), .02, .02, null, null, new Constant(0)));
        RoutedChannel channel = fleet.channels().get(0);
        assertThat(channel.type()).isEqualTo(ChannelType.MEMORY_UPDATES);
        assertThat(channel.payload()).isEqualTo(new Constant(300));
        assertThat(fleet.load())
                .extracting(each -> each.name() + " " + each.start() + " " + each.length() + " " + each.arrivals() + " "
                        + each.fromPerSecond() + " " + each.toPerSecond())
                .containsExactly("warm 0s 1m Poisson[] 100.0 100.0", "burst 1m 20s Poisson[] 100.0 5000.0");
        assertThat(fleet.brokers())
                .isEqualTo(new Brokers(
                        3,
                        Balance.LEAST_CONNECTIONS,
                        1,
                        new Exponential(200_000),
                        null,
                        Realtime.Overflow.REJECT,
                        true));
        assertThat(fleet.faults())
                .containsExactly(
                        new Fault.BrokerDown(seconds(60), seconds(20), 1),
                        new Fault.LinkTrouble(seconds(90), seconds(30), "dreamcast", .3, null, null, false));
        assertThat(fleet.expect())
                .extracting(Scalar::text)
                .containsExactly(
                        "delivered(priority=critical) >= 99.99%",
                        "p99(platform=vita) <= 2s", "queueMemory(platform=dreamcast).max <= 64KB");
    }

    @Test
    void takesWhatIsLeftOutAsUsual() {
        RoutingScenario scenario = RoutingScenarios.of("");
        assertThat(scenario.seed()).isEqualTo(1);
        assertThat(scenario.replications()).isEqualTo(10);
        assertThat(scenario.warmup()).isEqualTo(TimeSpan.ZERO);
        assertThat(scenario.drain()).isEqualTo(MINUTE);
        assertThat(scenario.ackTimeout()).isEqualTo(TimeSpan.ZERO);
        assertThat(scenario.compression()).isEqualTo(Compression.NONE);
        assertThat(scenario.fallback()).isEqualTo(Fallback.DEFAULT);
        assertThat(scenario.brokers()).isEqualTo(Brokers.DEFAULT);
        assertThat(scenario.faults()).isEmpty();
        assertThat(scenario.expect()).isEmpty();
        Clients psp = scenario.clients().get(0);
        assertThat(psp.count()).isEqualTo(1);
        assertThat(psp.realtime()).isEqualTo(psp.profile().realtime());
        assertThat(psp.rateLimit()).isNull();
        assertThat(psp.deduplicate()).isFalse();
        assertThat(psp.permissions()).isNull();
        assertThat(psp.heapUsed()).isNull();
        RoutedChannel news = scenario.channels().get(0);
        assertThat(news.priority()).isEqualTo(Priority.NORMAL);
        assertThat(news.weight()).isEqualTo(1);
        assertThat(news.acknowledged()).isFalse();
        assertThat(news.ttl()).isNull();
        assertThat(news.clients()).isNull();
        assertThat(news.malformed() + news.replayed()).isZero();
    }

    @Test
    void readsTheFieldsOfTheScenarioItself() {
        RoutingScenario scenario = RoutingScenarios.of("""
                drain: 5s
                ackTimeout: 250ms
                compression: {ratio: 40%, cost: 50us}
                fallback: {after: 5, probe: 10s}
                """);
        assertThat(scenario.drain()).isEqualTo(seconds(5));
        assertThat(scenario.ackTimeout()).isEqualTo(TimeSpan.ofMillis(250));
        assertThat(scenario.compression()).isEqualTo(new Compression(.4, new Constant(50_000)));
        assertThat(scenario.fallback()).isEqualTo(new Fallback(5, seconds(10)));
    }

    @Test
    void readsClientsWithAllThatTheyCanHave() {
        Clients gates = RoutingScenarios.clients("name: gates, platform: esp32, count: 7,"
                + " rateLimit: {rate: 30/m, burst: 20, exceed: reject}, deduplicate: true,"
                + " permissions: [memory-access], heapUsed: 85%");
        assertThat(gates.name()).isEqualTo("gates");
        assertThat(gates.platform()).isEqualTo("esp32");
        assertThat(gates.count()).isEqualTo(7);
        assertThat(gates.rateLimit()).isEqualTo(new RateLimit(.5, 20, RateLimit.Exceed.REJECT));
        assertThat(gates.deduplicate()).isTrue();
        assertThat(gates.permissions()).containsExactly("memory-access");
        assertThat(gates.heapUsed()).isEqualTo(Ratio.percent(85));
        assertThat(RoutingScenarios.clients("platform: psp, rateLimit: {rate: 2/s}")
                        .rateLimit())
                .isEqualTo(new RateLimit(2, 1, RateLimit.Exceed.DELAY));
        assertThat(RoutingScenarios.clients("platform: psp, permissions: []").permissions())
                .isEmpty();
    }

    @Test
    void putsRealtimeFieldsOverThoseOfThePlatform() {
        Clients psp = RoutingScenarios.clients(
                "platform: psp, realtime: {updateInterval: 500ms, queue: {capacity: 8}, capabilities: [full-messaging]}");
        Realtime own = psp.profile().realtime();
        assertThat(psp.realtime().updateInterval()).isEqualTo(TimeSpan.ofMillis(500));
        assertThat(psp.realtime().queue())
                .isEqualTo(new Realtime.Queue(
                        8, own.queue().overflow(), own.queue().overhead()));
        assertThat(psp.realtime().listedCapabilities()).containsExactly("full-messaging");
        assertThat(psp.realtime().retry()).isEqualTo(own.retry());
        assertThat(psp.realtime().maxPayload()).isEqualTo(ByteSize.of(16 << 10));
        assertThat(psp.profile().realtime().queue().capacity()).isEqualTo(64);
    }

    @Test
    void readsChannelsWithAllThatTheyCanHave() {
        RoutedChannel channel = RoutingScenarios.channel(
                "type: memory-updates, priority: critical, payload: {size: {uniform: [1KB, 2KB]}}, weight: 2.5,"
                        + " audience: all, acknowledged: true, ttl: 30s, permissions: [a, b], clients: [psp],"
                        + " malformed: 1%, replayed: 0.5%");
        assertThat(channel.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(channel.payload()).isEqualTo(new Distribution.Uniform(1024, 2048));
        assertThat(channel.weight()).isEqualTo(2.5);
        assertThat(channel.audience()).isEqualTo(Audience.ALL);
        assertThat(channel.acknowledged()).isTrue();
        assertThat(channel.ttl()).isEqualTo(seconds(30));
        assertThat(channel.permissions()).containsExactly("a", "b");
        assertThat(channel.clients()).containsExactly("psp");
        assertThat(channel.malformed()).isEqualTo(.01);
        assertThat(channel.replayed()).isEqualTo(.005);
    }

    @Test
    void knowsWhatAChannelsTypeBrings() {
        RoutedChannel updates = RoutingScenarios.channel("type: memory-updates, payload: 1B");
        assertThat(updates.permissions()).containsExactly("memory-access");
        assertThat(updates.audience()).isEqualTo(Audience.ONE);
        assertThat(RoutingScenarios.channel("type: public-broadcast, payload: 1B")
                        .audience())
                .isEqualTo(Audience.ALL);
        assertThat(RoutingScenarios.channel("type: public-broadcast, payload: 1B, audience: one")
                        .audience())
                .isEqualTo(Audience.ONE);
        assertThat(RoutingScenarios.channel("type: memory-updates, payload: 1B, permissions: []")
                        .permissions())
                .isEmpty();
    }

    @Test
    void subscribesAllClientsOfAPlatformByItsName() {
        RoutingScenario scenario = RoutingScenarios.of("""
                clients: [{name: left, platform: psp}, {name: right, platform: psp}, {platform: vita}]
                channels: [{name: news, type: public-broadcast, payload: 1KB, clients: [psp]}]
                """);
        assertThat(scenario.channels().get(0).clients()).isEqualTo(Set.of("left", "right"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for: 1s, rate: 6/m | Poisson[] 0.1 0.1",
                "for: 1s, rate: 1/s .. 0/s, arrivals: fixed | Fixed[] 1.0 0.0",
                "for: 1s, rate: 10000000/s, arrivals: {burst: {on: 1s, off: {exponential: 4s}}} | OnOff[on=Constant[value=1000000000], off=Exponential[meanValue=4000000000]] 1.0E7 1.0E7"
            })
    void readsHowMessagesCome(String fields, String read) {
        LoadPhase load = RoutingScenarios.load(fields);
        assertThat(load.arrivals() + " " + load.fromPerSecond() + " " + load.toPerSecond())
                .isEqualTo(read);
        assertThat(load.channel()).isNull();
    }

    @Test
    void putsLoadsInARowUnlessTheySayWhenTheyStart() {
        RoutingScenario scenario = RoutingScenarios.of("""
                load:
                  - {name: first, for: 1m, rate: 1/s}
                  - {name: beside, at: 10s, for: 10m, rate: 1/s, channel: news}
                  - {name: second, for: 1m, rate: 1/s}
                """);
        assertThat(scenario.load())
                .extracting(each -> each.name() + " " + each.start() + " " + each.channel())
                .containsExactly("first 0s null", "beside 10s news", "second 1m null");
        assertThat(scenario.loadEnd()).isEqualTo(seconds(610));
    }

    @Test
    void readsBrokersWithAllThatTheyCanHave() {
        assertThat(RoutingScenarios.of("brokers: {nodes: 2, balance: consistent-hash, servers: 4, service: 1ms,"
                                + " capacity: 100, overflow: drop-head, durable: false}")
                        .brokers())
                .isEqualTo(new Brokers(
                        2,
                        Balance.CONSISTENT_HASH,
                        4,
                        new Constant(1_000_000),
                        100,
                        Realtime.Overflow.DROP_HEAD,
                        false));
        assertThat(RoutingScenarios.of("brokers: {capacity: unlimited, service: 0ms}")
                        .brokers()
                        .capacity())
                .isNull();
    }

    @Test
    void readsLinksWithAllThatTheyCanHave() {
        Link link = RoutingScenarios.of("links: {psp: {latency: 0ms, loss: 2%, ackLoss: 0, bandwidth: 50KB/s,"
                        + " connected: {exponential: 1h}, disconnected: {uniform: [0s, 1m]}}}")
                .clients()
                .get(0)
                .link();
        assertThat(link)
                .isEqualTo(new Link(
                        new Constant(0),
                        .02,
                        0,
                        51_200.0,
                        new Exponential(3_600_000_000_000L),
                        new Distribution.Uniform(0, 60_000_000_000L)));
    }

    @Test
    void putsTheLinkOfANameBeforeThatOfAPlatform() {
        RoutingScenario scenario = RoutingScenarios.of("""
                clients: [{name: near, platform: psp}, {name: far, platform: psp}, {name: vita, platform: psp}]
                links: {far: {loss: 2%}, psp: {loss: 1%}, vita: {loss: 3%}}
                """);
        assertThat(scenario.clients()).extracting(each -> each.link().loss()).containsExactly(.01, .02, .03);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at: 1s, for: 2s, broker: 3, down: true | BrokerDown[at=1s, length=2s, node=3]",
                "at: 0s, for: 2s, broker: 1, service: 20ms | BrokerSlow[at=0s, length=2s, node=1, service=Constant[value=20000000]]",
                "at: 1s, for: 2s, link: psp, loss: 0 | LinkTrouble[at=1s, length=2s, clients=psp, loss=0.0, latency=null, bytesPerSecond=null, down=false]",
                "at: 1s, for: 2s, link: psp, latency: 1s, bandwidth: 1B/s, down: true | LinkTrouble[at=1s, length=2s, clients=psp, loss=null, latency=Constant[value=1000000000], bytesPerSecond=1.0, down=true]",
                "at: 1s, link: psp, disconnect: 20% | Disconnect[at=1s, clients=psp, part=0.2]",
                "at: 1s, for: 2s, platform: psp, pressure: high | MemoryPressure[at=1s, length=2s, clients=psp]",
                "at: 1s, for: 2s, clients: psp, pressure: high | MemoryPressure[at=1s, length=2s, clients=psp]"
            })
    void readsAFaultOfEachKind(String fields, String read) {
        assertThat(RoutingScenarios.of("brokers: {nodes: 3}\nfaults: [{" + fields + "}]")
                        .faults())
                .singleElement()
                .hasToString(read);
    }

    @Test
    void makesAFaultForEachGroupOfThePlatformThatItStrikes() {
        RoutingScenario scenario = RoutingScenarios.of("""
                clients: [{name: left, platform: psp}, {name: right, platform: psp}]
                faults: [{at: 1s, link: psp, disconnect: 20%}, {at: 1s, for: 1s, platform: psp, pressure: high}]
                """);
        assertThat(scenario.faults())
                .containsExactly(
                        new Fault.Disconnect(seconds(1), "left", .2),
                        new Fault.Disconnect(seconds(1), "right", .2),
                        new Fault.MemoryPressure(seconds(1), seconds(1), "left"),
                        new Fault.MemoryPressure(seconds(1), seconds(1), "right"));
    }
}
