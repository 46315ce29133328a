package dev.flight.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flight.profile.Pressure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scenario does when the pressure is high. */
class PressureTest {

    private static final Pressure.Response RESPONSE = new Pressure.Response(10, true, true);
    private static final long SECOND = 1_000_000_000;

    private static final String HISTORY_AND_QUEUE = """
            history: {size: 256B, rate: 20/s}
            queue: {message: 300B, capacity: 64, rate: 1000/s, drain: 1/h}
            phases:
              - {name: scripts, kind: garbage, for: 100s, rate: 30/s, size: 96B, lifetime: 5s, site: script}
            """;

    @Test
    void shrinksTheQueueClearsTheHistoryAndCollectsTheGarbageAtOnce() {
        ScenarioWorkload workload = new ScenarioWorkload(Scenarios.of(HISTORY_AND_QUEUE), Scenarios.profile("psp"));
        Ledger ledger = runTo(50 * SECOND, workload);
        int history = ledger.liveOf("event-history");
        int garbage = ledger.liveOf("script");
        assertThat(ledger.liveOf("message-queue")).isBetween(63, 64);
        assertThat(history).isGreaterThan(800);
        assertThat(garbage).isGreaterThan(1_200);

        long now = ledger.now;
        workload.respond(RESPONSE, now);
        int freed = ledger.ended.size();
        while (ledger.ended.size() < freed + history + 53) {
            assertThat(ledger.step()).isTrue();
            assertThat(ledger.now).isEqualTo(now);
        }
        runTo(now + 1, workload, ledger);

        assertThat(ledger.liveOf("event-history")).isLessThan(3);
        assertThat(ledger.liveOf("message-queue")).isBetween(9, 10);
        assertThat(ledger.live())
                .filteredOn(each -> "script".equals(each.holder().site()))
                .hasSizeBetween(100, 200)
                .allMatch(each -> each.from() > now - 5 * SECOND);
    }

    @Test
    void freesTheOldestMessagesFirst() {
        ScenarioWorkload workload = new ScenarioWorkload(Scenarios.of(HISTORY_AND_QUEUE), Scenarios.profile("psp"));
        Ledger ledger = runTo(50 * SECOND, workload);
        workload.respond(new Pressure.Response(10, false, false), ledger.now);
        runTo(ledger.now + 1, workload, ledger);

        long oldestLeft = ledger.live().stream()
                .filter(each -> "message-queue".equals(each.holder().site()))
                .mapToLong(Ledger.Life::from)
                .min()
                .orElseThrow();
        assertThat(ledger.ended)
                .filteredOn(each -> "message-queue".equals(each.holder().site()))
                .allMatch(each -> each.from() <= oldestLeft);
    }

    @Test
    void givesTheQueueItsRoomBackWhenThePressureIsGone() {
        ScenarioWorkload workload = new ScenarioWorkload(Scenarios.of(HISTORY_AND_QUEUE), Scenarios.profile("psp"));
        Ledger ledger = runTo(50 * SECOND, workload);
        workload.respond(RESPONSE, ledger.now);
        runTo(ledger.now + SECOND, workload, ledger);
        assertThat(ledger.liveOf("message-queue")).isBetween(9, 10);

        workload.relax(ledger.now);
        runTo(ledger.now + SECOND, workload, ledger);
        assertThat(ledger.liveOf("message-queue")).isBetween(63, 64);
    }

    @Test
    void doesNothingWhenItIsNotToRespondOrThePlatformHasNoResponse() {
        for (String respond : new String[] {"respond: false\n", "respond: true\n"}) {
            MemoryScenario scenario = Scenarios.of(respond + HISTORY_AND_QUEUE);
            Ledger untold = Ledger.of(new ScenarioWorkload(scenario, Scenarios.profile("psp")));
            ScenarioWorkload workload = new ScenarioWorkload(scenario, Scenarios.profile("psp"));
            Ledger told = runTo(50 * SECOND, workload);
            workload.respond(scenario.respond() ? new Pressure.Response(null, false, false) : RESPONSE, told.now);
            runTo(Long.MAX_VALUE, workload, told);
            assertThat(told.lines).isEqualTo(untold.lines);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void losesAsManyMessagesAsTheQueueTheorySays(int capacity) {
        Ledger ledger = Scenarios.run(Scenarios.of("""
                queue: {message: 1B, capacity: %d, rate: 90/s, drain: 100/s}
                phases:
                  - {name: quiet, kind: spike, for: 1h, blocks: 1, size: 1B, hold: 1s}
                """.formatted(capacity)));

        // M/M/1/K: P(n) = (1 - r) r^n / (1 - r^(K+1)), r = 0.9; of the arrivals P(K) find it full.
        double r = 0.9;
        double mean = 0;
        for (int n = 0; n <= capacity; n++) {
            mean += n * (1 - r) * Math.pow(r, n) / (1 - Math.pow(r, capacity + 1));
        }
        assertThat(ledger.mostLive).isEqualTo(capacity + 1);
        assertThat(ledger.blockNanos / ledger.now).isCloseTo(mean + 1.0 / 3600, within(capacity == 1 ? 0.005 : 0.1));
    }

    private static Ledger runTo(long nanos, ScenarioWorkload workload) {
        Ledger ledger = new Ledger(workload, true);
        runTo(nanos, workload, ledger);
        return ledger;
    }

    /** Carries out operations until one is past the moment; the workload has no way to look ahead. */
    private static void runTo(long nanos, ScenarioWorkload workload, Ledger ledger) {
        assertThat(workload.holders()).isNotNull();
        while (ledger.now < nanos && ledger.step()) {}
    }
}
