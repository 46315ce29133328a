package dev.flight.sim.memory;

import dev.flight.expect.Expectation;
import dev.flight.expect.Quantity;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Pressure;
import dev.flight.trace.Holder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up results of simulations of memory, one for each thing that a report has to say. */
public final class SampleResults {

    private static final long MB = 1 << 20;

    /** Markup, an escape sequence, a turned direction of writing, a formula, and more than any column holds. */
    public static final String HOSTILE =
            "<script>alert('x')</script>\" onload=\"x\u001b[31m\u202egnp\u0000&amp;=1+1,\n" + "日本語".repeat(40);

    private SampleResults() {}

    /** All of them, by what they show; {@link #hostile()} is not among them. */
    private static final Map<String, SimulationResult> ALL = all();

    private static Map<String, SimulationResult> all() {
        Map<String, SimulationResult> results = new LinkedHashMap<>();
        results.put("lives", lives());
        results.put("fragmented", fragmented());
        results.put("full", full());
        results.put("limited", limited());
        results.put("killed", killed());
        results.put("policies", policies());
        results.put("many", many());
        results.put("idle", idle());
        results.put("fails-at-zero", failsAtZero());
        return results;
    }

    /** The names of the samples. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    public static SimulationResult named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** Lives, with several regions, expectations, replications, a suspected leak. */
    public static SimulationResult lives() {
        SampleRegion user = new SampleRegion("user", AllocatorPolicy.BEST_FIT, 23 * MB + MB / 2);
        SampleRegion vram = new SampleRegion("vram", AllocatorPolicy.FIRST_FIT, 2 * MB);
        vram.fullest = 0.5;
        SampleRegion scratch = new SampleRegion("scratchpad", AllocatorPolicy.BUMP, 16_384);
        scratch.operations = 0;
        TargetResult psp = target("psp", List.of(user, vram, scratch), 0);
        List<MetricInterval> intervals = List.of(
                new MetricInterval("user", "peakLive", Quantity.SIZE, 18.2 * MB, 17.9 * MB, 18.5 * MB),
                new MetricInterval("user", "fragmentation", Quantity.RATIO, 0.29, 0.27, 0.31),
                new MetricInterval("user", "pressure.high", Quantity.TIME, 1234.5, 1000, 1469));
        List<LeakSuspicion> leaks = List.of(
                new LeakSuspicion("lobby", 1.2 * MB, 0.994, 18_600_000.0), new LeakSuspicion("menu", 4096, 0.91, null));
        return new SimulationResult(
                "racing-game",
                "games/racing-game.yaml",
                7,
                20,
                List.of(new SimulationResult.Target(psp, 19 * MB, intervals, leaks)),
                List.of(
                        expected("psp", "user", "fragmentation < 0.5", true, 0.31, 0.5, Quantity.RATIO),
                        expected("psp", "user", "peakLive <= 16MB", false, 18.0 * MB, 16.0 * MB, Quantity.SIZE),
                        expected("psp", "user", "failed == 0", true, 0, 0, Quantity.COUNT)));
    }

    /** One allocation finds no hole. */
    public static SimulationResult fragmented() {
        return result(one(dreamcast(), 16_672_000L));
    }

    private static SampleRegion dreamcast() {
        SampleRegion main = new SampleRegion("main", AllocatorPolicy.FIRST_FIT, 16_651_264);
        main.failure = FailureKind.FRAGMENTATION;
        main.fullest = 0.96;
        main.fragmentationMax = 0.84;
        return main;
    }

    private static TargetResult one(SampleRegion region) {
        return target("dreamcast", List.of(region), 0);
    }

    private static SimulationResult.Target one(SampleRegion region, @Nullable Long minimum) {
        return new SimulationResult.Target(one(region), minimum, List.of(), List.of());
    }

    /** All is taken. */
    public static SimulationResult full() {
        SampleRegion main = new SampleRegion("ewram", AllocatorPolicy.TLSF, 262_144);
        main.failure = FailureKind.CAPACITY;
        main.fullest = 0.99;
        main.holder = new Holder("level", null, null, null);
        return result(new SimulationResult.Target(target("gba", List.of(main), 0), null, List.of(), List.of()));
    }

    /** A session has reached its share, in the heap of a machine with limits. */
    public static SimulationResult limited() {
        SampleRegion guest = new SampleRegion("guest", AllocatorPolicy.PAGES, 512 * MB);
        guest.softLimit = 400 * MB;
        guest.hardLimit = 480 * MB;
        guest.failure = FailureKind.LIMIT;
        guest.failureLimit = 64 * MB;
        guest.holder = new Holder("race#2", "vm-heap", null, null);
        return result(new SimulationResult.Target(target("vm-small", List.of(guest), 0), -1L, List.of(), List.of()));
    }

    /** Sessions are killed. */
    public static SimulationResult killed() {
        SampleRegion guest = new SampleRegion("guest", AllocatorPolicy.PAGES, 512 * MB);
        guest.softLimit = 400 * MB;
        guest.hardLimit = 480 * MB;
        guest.fullest = 0.92;
        return result(
                new SimulationResult.Target(target("vm-small", List.of(guest), 23), 700 * MB, List.of(), List.of()));
    }

    /** The same heap with each policy. */
    public static SimulationResult policies() {
        List<SimulationResult.Target> targets = new ArrayList<>();
        for (AllocatorPolicy policy : AllocatorPolicy.values()) {
            SampleRegion main = new SampleRegion("main", policy, 16_651_264);
            boolean fails = policy.name().length() % 2 == 1;
            main.failure = fails ? FailureKind.FRAGMENTATION : null;
            main.failures = 3L + policy.name().length() * 1000L;
            main.fragmentationMax = 0.2 + policy.name().length() / 20.0;
            main.fullest = fails ? 0.96 : 0.9 - policy.name().length() / 100.0;
            targets.add(one(
                    main,
                    fails ? 17_000_000L : 15_900_000L + 1000L * policy.name().length()));
        }
        return result(targets.toArray(SimulationResult.Target[]::new));
    }

    /** Ten targets, of which some do not live. */
    public static SimulationResult many() {
        List<SimulationResult.Target> targets = new ArrayList<>();
        List<String> names = List.of("saturn", "n64", "ps2", "wii", "3ds", "vita");
        for (int i = 0; i < names.size(); i++) {
            SampleRegion region = new SampleRegion("main", AllocatorPolicy.DLMALLOC, (4L << i) * MB);
            region.fullest = 0.9 - i * 0.15;
            targets.add(
                    new SimulationResult.Target(target(names.get(i), List.of(region), 0), null, List.of(), List.of()));
        }
        for (SimulationResult each : List.of(fragmented(), full(), limited(), killed())) {
            SimulationResult.Target target = each.targets().get(0);
            boolean known = target.result().setup().platform().equals("vm-small") && targets.size() == 9;
            targets.add(known ? renamed(target) : target);
        }
        return result(targets.toArray(SimulationResult.Target[]::new));
    }

    private static SimulationResult.Target renamed(SimulationResult.Target target) {
        TargetResult old = target.result();
        TargetSetup setup =
                new TargetSetup("vm-medium", old.setup().regions(), Map.of(), Pressure.DEFAULT, true, Map.of());
        return new SimulationResult.Target(
                new TargetResult(setup, old.endNanos(), old.regions(), old.stalls(), old.kills(), old.killCount(), 0),
                target.minimumHeap(),
                List.of(),
                List.of());
    }

    /** Nothing is asked for. */
    public static SimulationResult idle() {
        SampleRegion main = new SampleRegion("main", AllocatorPolicy.FIRST_FIT, 16 * MB);
        main.operations = 0;
        main.endMillis = 0;
        return result(one(main, null));
    }

    /** The first allocation fails at once, and no time goes by. */
    public static SimulationResult failsAtZero() {
        SampleRegion none = new SampleRegion("main", AllocatorPolicy.BUDDY, 0);
        none.failure = FailureKind.CAPACITY;
        none.endMillis = 0;
        none.failures = 1;
        none.operations = 1;
        none.sessions = List.of();
        none.sites = List.of();
        none.holder = Holder.NOBODY;
        return result(one(none, 98_320L));
    }

    /** Every name is meant to break the report. */
    public static SimulationResult hostile() {
        SampleRegion region = dreamcast();
        region.holder = new Holder(HOSTILE, HOSTILE, HOSTILE, null);
        region.sessions = List.of(HOSTILE, "b");
        region.sites = List.of(HOSTILE);
        SampleRegion named = new SampleRegion(HOSTILE, AllocatorPolicy.SLAB, MB);
        SimulationResult.Target target = new SimulationResult.Target(
                target(HOSTILE, List.of(region, named), 1),
                null,
                List.of(new MetricInterval(HOSTILE, "peakLive", Quantity.SIZE, 1, 1, 1)),
                List.of(new LeakSuspicion(HOSTILE, 1, 1, null)));
        return new SimulationResult(
                HOSTILE,
                HOSTILE,
                -1,
                2,
                List.of(target),
                List.of(expected(HOSTILE, HOSTILE, HOSTILE, false, 1, 1, Quantity.COUNT)));
    }

    private static SimulationResult.Expected expected(
            String platform,
            String region,
            String expression,
            boolean holds,
            double actual,
            double expected,
            Quantity quantity) {
        return new SimulationResult.Expected(
                platform,
                region,
                AllocatorPolicy.DLMALLOC,
                new Expectation.Outcome(expression, holds, actual, expected, quantity));
    }

    private static SimulationResult result(SimulationResult.Target... targets) {
        return new SimulationResult("racing-game", "games/racing-game.yaml", 7, 1, List.of(targets), List.of());
    }

    private static TargetResult target(String platform, List<SampleRegion> regions, int kills) {
        long end = regions.get(0).endMillis;
        TargetSetup setup = new TargetSetup(
                platform,
                regions.stream().map(SampleRegion::setup).toList(),
                Map.of(),
                Pressure.DEFAULT,
                kills > 0,
                Map.of("race", 64 * MB));
        List<OomKill> killed = new ArrayList<>();
        for (int i = 0; i < Math.min(kills, 3); i++) {
            killed.add(new OomKill(
                    310_000.0 + i * 40_000, i == 0 ? regions.get(0).sessions.get(0) : "race#" + i, 180 * MB));
        }
        StallAverages some = new StallAverages();
        StallAverages full = new StallAverages();
        if (kills > 0) {
            some.pass(0, 590_000_000_000L, false);
            some.pass(590_000_000_000L, 600_000_000_000L, true);
            full.pass(0, 590_000_000_000L, false);
            full.pass(590_000_000_000L, 592_500_000_000L, true);
        }
        return new TargetResult(
                setup,
                end * 1_000_000,
                regions.stream().map(SampleRegion::result).toList(),
                new StallResult(some, full),
                killed,
                kills,
                kills > 0 ? 90 * MB : 0);
    }
}
