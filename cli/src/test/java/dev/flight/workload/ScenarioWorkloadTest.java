package dev.flight.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.unit.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioWorkloadTest {

    private static final String BUSY = """
            sessions:
              - {id: race, allocations: [{id: track, purpose: asset-cache, size: 64KB, count: 2, until: 20s}]}
            history: {size: 256B, rate: 20/s}
            queue: {message: 300B, capacity: 8, rate: 40/s, drain: 30/s}
            phases:
              - {name: boot, kind: load, component: menu, for: 10s, blocks: 40, size: {uniform: [1KB, 64KB]}}
              - {name: cruise, kind: steady, for: 20s, rate: 200/s, size: {lognormal: {median: 512B, p99: 8KB}}, lifetime: {exponential: 2s}, session: race}
              - {name: rush, kind: ramp, for: 10s, rate: 50/s .. 500/s, size: {loguniform: [16B, 4KB]}, lifetime: {exponential: 3s}}
              - {name: mix, kind: churn, for: 10s, blocks: 200, rate: 100/s, size: {empirical: {16B: 40, 64B: 30}}}
              - {name: crash, kind: spike, at: 15s, for: 5s, blocks: 40, size: 1KB, hold: 3s}
              - {name: scripts, kind: garbage, at: 0s, for: 50s, rate: 30/s, size: 96B, lifetime: {exponential: 1s}, collect: 8s}
              - {name: drip, kind: leak, at: 0s, for: 50s, rate: 2/s, size: 128B, session: race}
              - {name: players, kind: storm, at: 5s, for: 40s, rate: 1/s, session: race, duration: {exponential: 20s}}
              - {name: next, kind: unload, component: menu}
            """;

    @Test
    void doesTheSameForTheSameSeed() {
        assertThat(Scenarios.run(Scenarios.of(BUSY)).lines).isEqualTo(Scenarios.run(Scenarios.of(BUSY)).lines);
    }

    /** Written down once: on another JDK, or after a change of the draws, it would be another. */
    @Test
    void doesTheSameOnEveryJdk() {
        Ledger ledger = Scenarios.run(Scenarios.of(BUSY));
        long hash = 0;
        for (String line : ledger.lines) {
            hash = hash * 31 + line.hashCode();
        }
        assertThat(List.of((long) ledger.lines.size(), hash)).containsExactly(24_051L, 1093659143550140112L);
    }

    @Test
    void doesOtherwiseForAnotherSeedAndInEachReplication() {
        MemoryScenario scenario = Scenarios.of(BUSY);
        assertThat(Scenarios.run(Scenarios.of("seed: 2\n" + BUSY)).lines).isNotEqualTo(Scenarios.run(scenario).lines);
        List<List<String>> runs = List.of(run(scenario, 0), run(scenario, 1), run(scenario, 2), run(scenario, 1));
        assertThat(runs.get(0)).isNotEqualTo(runs.get(1));
        assertThat(runs.get(1)).isNotEqualTo(runs.get(2)).isEqualTo(runs.get(3));
    }

    private static List<String> run(MemoryScenario scenario, int replication) {
        return Ledger.of(new ScenarioWorkload(scenario, Scenarios.profile("psp"), replication)).lines;
    }

    @Test
    void drawsAPhaseTheSameWhateverOtherPhasesThereAre() {
        String steady =
                "name: cruise, at: 5s, kind: steady, for: 20s, rate: 20/s, size: {uniform: [1KB, 2KB]}, lifetime: 1s, site: here";
        Ledger alone = Scenarios.run(Scenarios.phases(steady));
        Ledger beside = Scenarios.run(
                Scenarios.phases("name: other, kind: leak, for: 30s, rate: 20/s, size: {uniform: [1KB, 2KB]}", steady));
        assertThat(beside.ended.stream().map(each -> each.from() + " " + each.bytes()))
                .containsAll(alone.ended.stream()
                        .map(each -> each.from() + " " + each.bytes())
                        .toList());
    }

    @Test
    void putsPhasesInARowAndThoseWithAMomentBesideIt() {
        MemoryScenario scenario = Scenarios.of(BUSY);
        assertThat(scenario.phases())
                .extracting(phase -> phase.slot().name() + " " + phase.slot().start())
                .containsExactly(
                        "boot 0s",
                        "cruise 10s",
                        "rush 30s",
                        "mix 40s",
                        "crash 15s",
                        "scripts 0s",
                        "drip 0s",
                        "players 5s",
                        "next 50s");
        assertThat(scenario.end()).isEqualTo(TimeSpan.ofMillis(50_000));
    }

    @Test
    void runsTheManifestUnderThePhases() {
        Ledger ledger = Scenarios.run(Scenarios.of(BUSY));
        assertThat(ledger.ended)
                .filteredOn(each ->
                        each.bytes() == 64 << 10 && "race".equals(each.holder().session()))
                .filteredOn(each -> each.until() == 20_000_000_000L && each.from() == 0)
                .hasSize(2);
    }

    @Test
    void canBeCut() {
        MemoryScenario scenario = Scenarios.of(BUSY);
        List<String> whole = Scenarios.run(scenario).lines;
        ScenarioWorkload workload = new ScenarioWorkload(scenario, Scenarios.profile("psp"));
        List<String> cut = Ledger.of(workload.until(TimeSpan.ofMillis(12_000))).lines;
        assertThat(whole.subList(0, cut.size())).isEqualTo(cut);
        assertThat(whole.get(cut.size())).matches("1[2-9]\\d{9} .*");
    }
}
