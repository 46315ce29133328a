package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures worked out by hand from the kernel's constants, in 2048ths. */
class StallAveragesTest {

    private static final long PERIOD = StallAverages.PERIOD_NANOS;

    private final StallAverages stalls = new StallAverages();

    @Test
    void aPeriodOfWaitingTakesTheComplementOfEachDecayIn() {
        stalls.pass(0, PERIOD, true);

        assertThat(stalls.average10()).isEqualTo(18.11);
        assertThat(stalls.average60()).isEqualTo(3.27);
        assertThat(stalls.average300()).isEqualTo(0.68);
        assertThat(stalls.totalNanos()).isEqualTo(PERIOD);
    }

    @Test
    void anIdlePeriodDecaysRoundedDown() {
        stalls.pass(0, PERIOD, true);
        stalls.pass(PERIOD, 2 * PERIOD, false);

        assertThat(stalls.average10()).isEqualTo(14.83);
        assertThat(stalls.average60()).isEqualTo(3.16);
        assertThat(stalls.average300()).isEqualTo(0.67);
    }

    @Test
    void theLoadIsRoundedUpWhileItRises() {
        assertThat(StallAverages.decay(0, 2034, 1)).isEqualTo(1);
        assertThat(StallAverages.decay(1, 2034, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongGapEqualsManyShortOnes(boolean waits) {
        StallAverages steps = new StallAverages();
        long start = PERIOD / 3;
        long end = 20_000 * PERIOD + PERIOD / 4;
        stalls.pass(0, start, !waits);
        steps.pass(0, start, !waits);
        stalls.pass(start, end, waits);
        for (long at = start; at < end; at += PERIOD / 8) {
            steps.pass(at, Math.min(end, at + PERIOD / 8), waits);
        }
        stalls.pass(end, end + 3 * PERIOD, !waits);
        steps.pass(end, end + 3 * PERIOD, !waits);

        assertThat(stalls).usingRecursiveComparison().isEqualTo(steps);
    }
}
