package dev.flight.sim.routing;

import dev.flight.expect.Expectation.Outcome;
import dev.flight.expect.Quantity;
import dev.flight.manifest.Priority;
import dev.flight.sim.Interval;
import dev.flight.sim.memory.SampleResults;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Made-up results of simulations of routing, one for each thing that a report has to say. */
public final class SampleRoutings {

    private static final Map<String, RoutingResult> ALL = all();

    private SampleRoutings() {}

    private static Map<String, RoutingResult> all() {
        Map<String, RoutingResult> results = new LinkedHashMap<>();
        results.put("outage", outage());
        results.put("quiet", quiet());
        results.put("idle", idle());
        results.put("many", many());
        return results;
    }

    /** The names of the samples; {@link #hostile()} is not among them. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    public static RoutingResult named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** Ten replications, faults, losses of many kinds, reconnects, expectations that hold and that do not. */
    public static RoutingResult outage() {
        SampleGroup dreamcast = new SampleGroup("dreamcast", 200, 12_040, 2_400);
        dreamcast.lose(Fate.OVERFLOW, 96).lose(Fate.LOST, 24).lose(Fate.EXPIRED, 7);
        SampleGroup alerts = new SampleGroup("dreamcast", 200, 640, 2_900);
        alerts.channel = "alerts";
        alerts.priority = Priority.CRITICAL;
        alerts.lose(Fate.DEAD_DELIVERY_LIMIT, 3).lose(Fate.DEAD_MAXLEN, 1).lose(Fate.PERMISSION, 12);
        alerts.acknowledged = 600;
        SampleGroup psp = new SampleGroup("psp", 500, 30_100, 1_510);
        psp.lose(Fate.UNDELIVERABLE, 15).duplicates = 211;
        psp.inFlight = 4;
        SampleGroup lobby = new SampleGroup("lobby", 300, 18_060, 42);
        lobby.platform = "vita";
        List<ClientsResult> clients = List.of(
                new ClientsResult(
                        "dreamcast",
                        "dreamcast",
                        200,
                        OptionalLong.empty(),
                        671,
                        668,
                        12,
                        0,
                        0,
                        course(60, 5, Fate.OVERFLOW, Fate.LOST, Fate.EXPIRED)),
                new ClientsResult(
                        "psp",
                        "psp",
                        500,
                        OptionalLong.of(128 << 10),
                        0,
                        0,
                        0,
                        31,
                        7,
                        course(200, 1, Fate.UNDELIVERABLE)),
                new ClientsResult("lobby", "vita", 300, OptionalLong.empty(), 0, 0, 0, 0, 0, course(0, 0)));
        return new RoutingResult(
                "fleet-with-broker-outage",
                "scenarios/fleet.yaml",
                42,
                10,
                TimeSpan.ofMillis(30_000),
                TimeSpan.ofMillis(120_000),
                List.of(dreamcast.result(10), alerts.result(10), psp.result(10), lobby.result(10)),
                clients,
                List.of(
                        new BrokerResult(1, 21_000, 0.412_5, 0.71, 310),
                        new BrokerResult(2, 20_400, 0.401_2, 0.68, 122),
                        new BrokerResult(3, 19_900, 0.393_1, 0.66, 120)),
                List.of(
                        shade("broker 1 down", 60_000, 80_000),
                        shade("dreamcast link troubled", 75_000, 105_000),
                        shade("psp disconnected", 100_000, 100_000)),
                3,
                1_204_332,
                List.of(
                        new Outcome("delivered(priority=critical) >= 99.99%", false, 0.971, 0.9999, Quantity.RATIO),
                        new Outcome("p99(clients=lobby) <= 2s", true, 126.03, 2_000, Quantity.TIME),
                        new Outcome("queueMemory.max(platform=psp) <= 8KB", false, 10_445, 8 << 10, Quantity.SIZE)));
    }

    /** One group, once, all of it delivered. */
    public static RoutingResult quiet() {
        SampleGroup psp = new SampleGroup("psp", 1, 6_000, 1_510);
        return once(
                "quiet",
                List.of(psp),
                new ClientsResult("psp", "psp", 1, OptionalLong.of(128 << 10), 0, 0, 0, 0, 0, course(2, 0)));
    }

    /** Nothing was published. */
    public static RoutingResult idle() {
        SampleGroup vita = new SampleGroup("vita", 5, 0, 0);
        return once(
                "idle",
                List.of(vita),
                new ClientsResult("vita", "vita", 5, OptionalLong.empty(), 0, 0, 0, 0, 0, new Course()));
    }

    /** 200 groups. */
    public static RoutingResult many() {
        List<SampleGroup> groups = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            SampleGroup group = new SampleGroup("kiosk-" + i, i, 1_000L * i, 20 + i);
            group.platform = "vita";
            if (i % 3 == 0) {
                group.lose(Fate.OVERFLOW, i);
            }
            groups.add(group);
        }
        List<ClientsResult> clients = groups.stream()
                .map(group -> new ClientsResult(
                        group.clients,
                        "vita",
                        group.connections,
                        OptionalLong.empty(),
                        1,
                        1,
                        0,
                        0,
                        0,
                        group.connections % 3 == 0 ? course(3, 1, Fate.OVERFLOW) : course(3, 0)))
                .toList();
        List<RoutingResult.Shade> faults = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            faults.add(shade("kiosk-" + (i + 1) + " link down", 4_000L * i, 4_000L * i + 9_000));
        }
        return result("many", groups, clients, faults);
    }

    /** Names that mean harm. */
    public static RoutingResult hostile() {
        SampleGroup group = new SampleGroup(SampleResults.HOSTILE, 1, 100, 10);
        group.platform = SampleResults.HOSTILE;
        group.channel = SampleResults.HOSTILE;
        group.lose(Fate.OVERFLOW, 1);
        ClientsResult clients = new ClientsResult(
                SampleResults.HOSTILE,
                SampleResults.HOSTILE,
                1,
                OptionalLong.empty(),
                1,
                1,
                0,
                0,
                0,
                course(1, 1, Fate.OVERFLOW));
        RoutingResult result = result(
                SampleResults.HOSTILE, List.of(group), List.of(clients), List.of(shade(SampleResults.HOSTILE, 1, 2)));
        return result.with(List.of(new Outcome(SampleResults.HOSTILE, false, 1, 1, Quantity.RATIO)));
    }

    private static RoutingResult once(String name, List<SampleGroup> groups, ClientsResult clients) {
        return result(name, groups, List.of(clients), List.of());
    }

    private static RoutingResult result(
            String name, List<SampleGroup> groups, List<ClientsResult> clients, List<RoutingResult.Shade> faults) {
        return new RoutingResult(
                name,
                name + ".yaml",
                7,
                1,
                TimeSpan.ZERO,
                TimeSpan.ofMillis(60_000),
                groups.stream().map(group -> group.result(1)).toList(),
                clients,
                List.of(new BrokerResult(1, 6_000, 0, 0, 0)),
                faults,
                1,
                24_000,
                List.of());
    }

    private static RoutingResult.Shade shade(String what, long fromMillis, long toMillis) {
        return new RoutingResult.Shade(what, TimeSpan.ofMillis(fromMillis), TimeSpan.ofMillis(toMillis));
    }

    /** Even but for its second half, in which messages wait and end; in some parts nothing is delivered. */
    private static Course course(long waiting, long ending, Fate... fates) {
        Course course = new Course();
        for (int i = 0; i < Course.PARTS; i++) {
            boolean isTrouble = i >= 120 && i < 180;
            if (!isTrouble || i % 10 < 7) {
                course.deliver((isTrouble ? 3 : 1) * 1_200_000_000L);
            }
            if (isTrouble) {
                for (int f = 0; f < fates.length; f++) {
                    course.end(fates[f], ending * (f + 1));
                }
            }
            course.next(isTrouble ? waiting * (i - 119) : waiting);
        }
        return course;
    }

    /** What a group is made from. */
    private static final class SampleGroup {

        private final String clients;
        private final int connections;
        private final long latencyMillis;
        private final Tally tally = new Tally();
        private String platform;
        private String channel = "memory-updates";
        private Priority priority = Priority.NORMAL;
        private long acknowledged;
        private long duplicates;
        private long inFlight;

        SampleGroup(String clients, int connections, long published, long latencyMillis) {
            this.clients = clients;
            this.platform = clients;
            this.connections = connections;
            this.latencyMillis = latencyMillis;
            tally.published = published;
        }

        SampleGroup lose(Fate fate, long messages) {
            tally.end(fate, messages);
            return this;
        }

        /** Latencies are spread evenly from none to twice the given one, and one in a thousand is three times it. */
        GroupResult result(int replications) {
            long left = tally.published - inFlight;
            for (Fate.Kind kind : Fate.Kind.values()) {
                left -= tally.ended(kind);
            }
            for (long i = 0; i < left; i++) {
                long millis = i % 1000 == 999 ? 3 * latencyMillis : latencyMillis * (i % 201) / 100;
                tally.deliver(millis * 1_000_000);
            }
            tally.acknowledged = acknowledged;
            tally.duplicates = duplicates;
            tally.inFlight = inFlight;
            tally.sent = left + duplicates;
            tally.waitedNanos = left * (latencyMillis / 2.0) * 1e6;
            tally.servedNanos = left * 200e3;
            tally.depthMax = left == 0 ? 0 : 12;
            tally.bytesMax = left == 0 ? 0 : 10_445;
            boolean several = replications > 1 && left > 0;
            return new GroupResult(
                    clients,
                    platform,
                    channel,
                    priority,
                    connections,
                    tally,
                    interval(several, (double) left),
                    interval(several, tally.latencyMean()),
                    interval(several, tally.latency(0.99)));
        }

        private static Optional<Interval> interval(boolean several, double mean) {
            return several ? Optional.of(new Interval(mean, mean / 64)) : Optional.empty();
        }
    }
}
