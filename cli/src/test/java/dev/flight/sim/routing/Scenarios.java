package dev.flight.sim.routing;

import dev.flight.manifest.ChannelType;
import dev.flight.manifest.Priority;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.Backoff;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.profile.Realtime.Jitter;
import dev.flight.profile.Realtime.Overflow;
import dev.flight.profile.Region;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scenarios put together piece by piece; what is not said is perfect, unlimited and immediate. */
final class Scenarios {

    static final long SECOND = 1_000_000_000;
    static final long MILLI = 1_000_000;

    private static final PlatformProfile WEB = Catalogue.builtin().usable("web").orElseThrow();
    private static final TimeSpan YEARS = new TimeSpan(1L << 60);

    long seed = 1;
    int replications = 1;
    TimeSpan warmup = TimeSpan.ZERO;
    TimeSpan drain = TimeSpan.ofMillis(3_600_000);
    TimeSpan ackTimeout = TimeSpan.ZERO;
    Compression compression = Compression.NONE;
    Fallback fallback = Fallback.DEFAULT;
    Brokers brokers = Brokers.DEFAULT;
    final List<Clients> clients = new ArrayList<>();
    final List<RoutedChannel> channels = new ArrayList<>();
    final List<LoadPhase> load = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();

    RoutingScenario build() {
        return new RoutingScenario(
                "test",
                seed,
                replications,
                warmup,
                drain,
                ackTimeout,
                compression,
                fallback,
                clients,
                channels,
                load,
                brokers,
                faults,
                List.of(),
                true,
                WEB.node());
    }

    RoutingResult run() {
        return RoutingSimulation.run(build(), new RoutingOptions("test", 1, true, null, nanos -> {}));
    }

    /** The selection of everything, or of what the selectors say. */
    static Selection select(RoutingResult result, String... selectors) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < selectors.length; i += 2) {
            all.put(selectors[i], selectors[i + 1]);
        }
        return Selection.of(result, all);
    }

    Scenarios clients(String name, int count, Realtime realtime, Link link, @Nullable RateLimit limit) {
        clients.add(new Clients(name, WEB, realtime, count, link, limit, false, null, null, WEB.node()));
        return this;
    }

    Scenarios clients(int count, Realtime realtime) {
        return clients("web", count, realtime, Link.PERFECT, null);
    }

    /** Its clients are of another platform; their behaviour stays. */
    void platform(String name) {
        PlatformProfile profile = Catalogue.builtin().usable(name).orElseThrow();
        clients.replaceAll(each -> new Clients(
                each.name(), profile, each.realtime(), each.count(), each.link(), null, false, null, null, WEB.node()));
    }

    /** The heap of its clients has so many bytes left to the level of high pressure. */
    void heapUsedUpTo(long bytes) {
        clients.replaceAll(each -> {
            Region heap = each.profile().heap().orElseThrow();
            double size = each.profile().memory().heapSize(heap).bytes();
            double high = each.profile().pressure().high().used().value();
            Ratio used = new Ratio(Math.round((high - bytes / size) * 1e9));
            return new Clients(
                    each.name(),
                    each.profile(),
                    each.realtime(),
                    each.count(),
                    each.link(),
                    null,
                    false,
                    null,
                    used,
                    WEB.node());
        });
    }

    /** What is published goes to every client. */
    void toAll() {
        channels.replaceAll(each -> new RoutedChannel(
                each.name(),
                each.type(),
                each.priority(),
                each.payload(),
                1,
                Audience.ALL,
                each.acknowledged(),
                null,
                List.of(),
                null,
                0,
                0,
                WEB.node()));
    }

    Scenarios channel(String name, Priority priority, boolean acknowledged) {
        channels.add(new RoutedChannel(
                name,
                ChannelType.MEMORY_UPDATES,
                priority,
                new Distribution.Constant(100),
                1,
                Audience.ONE,
                acknowledged,
                null,
                List.of(),
                null,
                0,
                0,
                WEB.node()));
        return this;
    }

    Scenarios poisson(double perSecond, long seconds) {
        return poisson(perSecond, seconds, null);
    }

    Scenarios poisson(double perSecond, long seconds, @Nullable String channel) {
        load.add(new LoadPhase(
                "load",
                TimeSpan.ZERO,
                TimeSpan.ofMillis(seconds * 1000),
                new Arrivals.Poisson(),
                perSecond,
                perSecond,
                channel,
                WEB.node()));
        return this;
    }

    /** Messages at these milliseconds. */
    Scenarios at(String channel, long... millis) {
        load.add(new LoadPhase(
                "recorded",
                TimeSpan.ZERO,
                TimeSpan.ofMillis(millis[millis.length - 1]),
                new Arrivals.Recorded(
                        Arrays.stream(millis).map(each -> each * MILLI).toArray()),
                0,
                0,
                channel,
                WEB.node()));
        return this;
    }

    Scenarios broker(int servers, Distribution service, @Nullable Integer capacity) {
        brokers = new Brokers(1, Brokers.Balance.ROUND_ROBIN, servers, service, capacity, Overflow.DROP_TAIL, true);
        return this;
    }

    static Realtime pushed() {
        return realtime(ConnectionMode.WEBSOCKET, 1 << 20, Overflow.DROP_HEAD, 3, SECOND);
    }

    static Realtime polling(long seconds, int capacity, Overflow overflow) {
        return realtime(ConnectionMode.POLLING, capacity, overflow, 3, seconds * SECOND);
    }

    static Realtime retrying(int retries) {
        return realtime(ConnectionMode.WEBSOCKET, 1 << 20, Overflow.DROP_HEAD, retries, SECOND);
    }

    private static Realtime realtime(
            ConnectionMode mode, int capacity, Overflow overflow, int retries, long intervalNanos) {
        return new Realtime(
                mode,
                null,
                new TimeSpan(intervalNanos),
                null,
                WEB.realtime().listedCapabilities(),
                new Realtime.Batching(1 << 20, ByteSize.of(1 << 30), TimeSpan.ZERO),
                null,
                new Realtime.Queue(capacity, overflow, ByteSize.of(0)),
                ByteSize.of(1 << 20),
                YEARS,
                new Realtime.Retry(
                        retries,
                        TimeSpan.ofMillis(2_000),
                        Backoff.FIXED,
                        BigDecimal.ONE,
                        TimeSpan.ofMillis(2_000),
                        Jitter.NONE),
                new Realtime.Critical(true, retries, TimeSpan.ofMillis(2_000), true),
                YEARS,
                Realtime.Recovery.DEFAULT_RECOVERY);
    }

    static Link lossy(double loss, double ackLoss) {
        return new Link(new Distribution.Constant(0), loss, ackLoss, null, null, new Distribution.Constant(0));
    }
}
