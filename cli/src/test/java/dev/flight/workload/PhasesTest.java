package dev.flight.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flight.sim.Summary;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each kind of phase does what it says, by counts and moments that are reckoned by hand. */
class PhasesTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void loadSpreadsItsBlocksEvenlyAndUnloadFreesThemAtOnce() {
        Ledger ledger = Scenarios.run(Scenarios.phases(
                "name: boot, kind: load, component: menu, for: 10s, blocks: 4, size: 1KB",
                "name: wait, kind: spike, for: 5s, blocks: 1, size: 1KB, hold: 1s",
                "name: next, kind: unload, component: menu"));

        assertThat(ledger.allocatedAt).containsExactly(0L, 2_500_000_000L, 5 * SECOND, 7_500_000_000L, 10 * SECOND);
        assertThat(ledger.ended.stream().map(Ledger.Life::until))
                .containsExactly(11 * SECOND, 15 * SECOND, 15 * SECOND, 15 * SECOND, 15 * SECOND);
        assertThat(ledger.ended.stream().map(Ledger.Life::block)).containsExactly(4, 0, 1, 2, 3);
    }

    @Test
    void unloadLeavesWhatIsLoadedLater() {
        Ledger ledger = Scenarios.run(Scenarios.phases(
                "name: one, kind: load, component: level, for: 10s, blocks: 2, size: 1KB",
                "name: off, kind: unload, component: level",
                "name: two, kind: load, component: level, for: 10s, blocks: 3, size: 1KB"));

        assertThat(ledger.ended).hasSize(2);
        assertThat(ledger.live())
                .extracting(Ledger.Life::from)
                .allMatch(from -> from >= 10 * SECOND)
                .hasSize(3);
    }

    @Test
    void steadyComesAtItsRateAndHasRateTimesLifetimeLive() {
        // M/G/infinity: the number of live blocks is Poisson with mean 200/s * 2s, whatever the lifetimes'
        // distribution.
        for (String lifetime : List.of("2s", "{exponential: 2s}", "{uniform: [1s, 3s]}")) {
            MemoryScenario scenario = Scenarios.phases(
                    "name: cruise, kind: steady, for: 10m, rate: 200/s, size: {uniform: [1KB, 3KB]}, lifetime: "
                            + lifetime);
            Ledger ledger = Scenarios.run(scenario);

            assertThat(ledger.allocatedAt.size()).isBetween(120_000 - 1_400, 120_000 + 1_400);
            assertThat(ledger.blockNanos / ledger.now).as(lifetime).isCloseTo(400, within(8.0));
            assertThat(meanBytes(ledger)).isCloseTo(2048, within(8.0));
            assertThat(meanSeconds(ledger)).isCloseTo(2, within(0.03));
        }
    }

    @Test
    void steadyHasIntervalsAsOfAPoissonProcess() {
        Ledger ledger = Scenarios.run(
                Scenarios.phases("name: a, kind: steady, for: 10m, rate: 100/s, size: 1KB, lifetime: 1s"));
        Summary gaps = new Summary();
        for (int i = 1; i < ledger.allocatedAt.size(); i++) {
            gaps.add(Ledger.seconds(ledger.allocatedAt.get(i) - ledger.allocatedAt.get(i - 1)));
        }
        assertThat(gaps.mean()).isCloseTo(0.01, within(0.0002));
        assertThat(gaps.deviation()).isCloseTo(0.01, within(0.0003));
    }

    @Test
    void rampComesAsOftenAsTheIntegralOfItsRateSays() {
        for (String rate : List.of("50/s .. 500/s", "500/s .. 50/s")) {
            Ledger ledger = Scenarios.run(Scenarios.phases(
                    "name: rush, kind: ramp, for: 100s, rate: " + rate + ", size: 256B, lifetime: {exponential: 3s}"));
            long firstHalf =
                    ledger.allocatedAt.stream().filter(at -> at < 50 * SECOND).count();
            boolean rises = rate.startsWith("50/");

            // From 50/s to 275/s in 50 s: 8125; from 275/s to 500/s: 19375.
            assertThat(ledger.allocatedAt.size()).isBetween(27_500 - 660, 27_500 + 660);
            assertThat(firstHalf).isBetween(rises ? 7_760L : 18_820L, rises ? 8_490L : 19_930L);
        }
    }

    @Test
    void rampCanStartOrEndAtZero() {
        assertThat(Scenarios.run(Scenarios.phases(
                                "name: up, kind: ramp, for: 100s, rate: 0/s .. 100/s, size: 1B, lifetime: 1s"))
                        .allocatedAt)
                .hasSizeBetween(4_700, 5_300);
        assertThat(Scenarios.run(Scenarios.phases(
                                "name: down, kind: ramp, for: 100s, rate: 100/s .. 0/s, size: 1B, lifetime: 1s"))
                        .allocatedAt)
                .hasSizeBetween(4_700, 5_300);
    }

    @Test
    void spikeAllocatesAndFreesAllAtOnce() {
        Ledger ledger = Scenarios.run(Scenarios.phases(
                "name: crash, at: 10s, kind: spike, for: 5s, blocks: 400, size: {uniform: [128B, 4KB]}, hold: 3s"));

        assertThat(ledger.all())
                .hasSize(400)
                .allMatch(each -> each.from() == 10 * SECOND && each.until() == 13 * SECOND);
        assertThat(meanBytes(ledger)).isCloseTo(2112, within(230.0));
    }

    @Test
    void spikeHoldsToTheEndOfThePhaseWhenNothingElseIsSaid() {
        Ledger ledger = Scenarios.run(Scenarios.phases("name: crash, kind: spike, for: 5s, blocks: 3, size: 1KB"));
        assertThat(ledger.ended).hasSize(3).allMatch(each -> each.until() == 5 * SECOND);
    }

    @Test
    void churnKeepsAsManyLiveAndExchangesAnyOfThem() {
        Ledger ledger = Scenarios.run(Scenarios.phases(
                "name: mix, kind: churn, for: 10m, blocks: 100, rate: 50/s, size: {uniform: [16B, 1KB]}"));

        assertThat(ledger.mostLive).isEqualTo(100);
        assertThat(ledger.blockNanos / ledger.now).isCloseTo(100, within(1e-6));
        assertThat(ledger.allocatedAt.size()).isBetween(30_100 - 700, 30_100 + 700);
        assertThat(ledger.liveBlocks()).isZero();
        // Each is exchanged with probability 1/100 at each of 50 exchanges a second: it lives for 2 s on the average.
        assertThat(meanSeconds(ledger)).isCloseTo(2, within(0.06));
    }

    @Test
    void leakNeverFrees() {
        Ledger ledger = Scenarios.run(Scenarios.phases("name: drip, kind: leak, for: 10m, rate: 2/s, size: 128B"));

        assertThat(ledger.ended).isEmpty();
        assertThat(ledger.liveBlocks()).isBetween(1_060, 1_340);
        assertThat(ledger.liveBytes).isEqualTo(128L * ledger.liveBlocks());
    }

    @Test
    void garbageStaysUntilTheNextCollection() {
        Ledger ledger = Scenarios.run(
                Scenarios.phases(
                        "name: scripts, kind: garbage, for: 100s, rate: 300/s, size: 96B, lifetime: {exponential: 1s}, collect: 8s"));

        assertThat(ledger.ended).isNotEmpty().allMatch(each -> each.until() % (8 * SECOND) == 0);
        // At a collection only what still lives is left: 300/s * 1s.
        long at = 80 * SECOND;
        assertThat(ledger.all().stream()
                        .filter(each -> each.from() < at && each.until() > at)
                        .count())
                .isBetween(230L, 370L);
    }

    @Test
    void garbageIsCollectedAfterThePhaseToo() {
        Ledger ledger = Scenarios.run(Scenarios.phases(
                "name: scripts, kind: garbage, for: 10s, rate: 300/s, size: 96B, lifetime: 5s, collect: 8s",
                "name: quiet, kind: spike, for: 20s, blocks: 1, size: 1B"));
        assertThat(ledger.liveBlocks()).isZero();
        assertThat(ledger.ended.stream().map(each -> each.until() / SECOND).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(8L, 16L, 30L);
    }

    @Test
    void stormBringsWholeSessionsAndTakesThemAway() {
        MemoryScenario scenario = Scenarios.of("""
                sessions:
                  - id: guest
                    from: 30s
                    allocations:
                      - {id: heap, purpose: vm-heap, size: 8KB, count: 3}
                      - {id: late, purpose: temporary, size: 1KB, from: 40s, until: 45s, site: join}
                phases:
                  - {name: players, kind: storm, for: 10m, rate: 5/s, session: guest, duration: {exponential: 20s}}
                """);
        Ledger ledger = Scenarios.run(scenario);
        List<Ledger.Life> heaps =
                ledger.all().stream().filter(each -> each.bytes() == 8192).toList();
        List<Ledger.Life> lates = ledger.ended.stream()
                .filter(each ->
                        each.bytes() == 1024 && !"guest".equals(each.holder().session()))
                .toList();

        assertThat(heaps.size() / 3).isBetween(3_000 - 220, 3_000 + 220);
        // 10 s after its session has started, so of those only that stay longer: exp(-1/2); 5 s long where they can be.
        assertThat(lates.size()).isBetween(1_690, 1_940);
        assertThat(lates).allMatch(each -> each.until() - each.from() <= 5 * SECOND);
        assertThat(heaps).extracting(each -> each.holder().session()).contains("guest", "guest#2", "guest#50");
    }

    @Test
    void stormHasRateTimesDurationSessionsAndGivesTheirNumbersOutAgain() {
        MemoryScenario scenario = Scenarios.of("""
                sessions:
                  - {id: guest, count: 2, allocations: [{id: heap, purpose: vm-heap, size: 8KB}]}
                phases:
                  - {name: players, kind: storm, for: 30m, rate: 5/s, session: guest, duration: {exponential: 20s}}
                """);
        ScenarioWorkload workload = new ScenarioWorkload(scenario, Scenarios.profile("psp"));
        Ledger ledger = Ledger.of(workload);

        // Two of the manifest and 100 of the storm (M/G/infinity).
        assertThat(ledger.blockNanos / ledger.now).isCloseTo(102, within(5.0));
        assertThat(workload.holders().size()).isLessThan(180);
    }

    private static double meanBytes(Ledger ledger) {
        return ledger.all().stream().mapToLong(Ledger.Life::bytes).average().orElseThrow();
    }

    private static double meanSeconds(Ledger ledger) {
        return ledger.ended.stream()
                .mapToDouble(each -> Ledger.seconds(each.until() - each.from()))
                .average()
                .orElseThrow();
    }
}
