package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeapRatiosTest {

    private final HeapRatios.Meter meter = new HeapRatios.Meter();

    private void update(long heap, long live, long nanos) {
        meter.update(heap, live);
        meter.pass(nanos);
    }

    /** Worked by hand: live 100, 200, 50, 150 over heaps of 100, 250, 250, 300, for 1, 2, 3 and 4 ns. */
    @Test
    void areTheFourMeasuresOfJohnstoneAndWilson() {
        update(100, 100, 1);
        update(250, 200, 2);
        update(250, 50, 3);
        update(300, 150, 4);

        HeapRatios ratios = meter.result();
        assertThat(ratios.meanOverTime()).isCloseTo((1 * 1.0 + 2 * 1.25 + 3 * 5.0 + 4 * 2.0) / 10, within(1e-12));
        assertThat(ratios.atPeakLive()).isEqualTo(1.25);
        assertThat(ratios.atPeakHeap()).isEqualTo(2);
        assertThat(ratios.peakOverPeak()).isEqualTo(1.5);
        assertThat(meter.peakLive()).isEqualTo(200);
    }

    @Test
    void thePeakOfTheHeapIsTakenWhereItIsFirstReached() {
        update(300, 200, 1);
        update(300, 100, 1);
        update(300, 200, 1);

        assertThat(meter.result().atPeakHeap()).isEqualTo(1.5);
        assertThat(meter.result().atPeakLive()).isEqualTo(1.5);
    }

    @Test
    void timeWithNothingLiveDoesNotCount() {
        update(100, 50, 4);
        update(100, 0, 1_000);
        update(100, 25, 4);

        assertThat(meter.result().meanOverTime()).isEqualTo(3);
    }

    @Test
    void whereNoTimeGoesByEachStepCountsOnce() {
        update(100, 100, 0);
        update(100, 25, 0);
        update(100, 0, 0);

        assertThat(meter.result().meanOverTime()).isEqualTo(2.5);
    }

    @Test
    void areNothingWhereNothingWasAskedFor() {
        update(0, 0, 10);

        assertThat(meter.result()).isEqualTo(new HeapRatios(0, 0, 0, 0));
    }
}
