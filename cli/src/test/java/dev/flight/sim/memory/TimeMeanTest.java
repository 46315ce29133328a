package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeMeanTest {

    private final TimeMean mean = new TimeMean();

    @Test
    void weighsEachValueByItsTime() {
        mean.set(10);
        mean.pass(10, 1);
        mean.set(2);
        mean.pass(2, 3);

        assertThat(mean.mean()).isEqualTo(4);
        assertThat(mean.max()).isEqualTo(10);
    }

    @Test
    void aValueOfAnInstantIsAPeakAndNoMean() {
        mean.set(1);
        mean.pass(1, 5);
        mean.set(100);
        mean.set(1);
        mean.pass(1, 5);

        assertThat(mean.mean()).isEqualTo(1);
        assertThat(mean.max()).isEqualTo(100);
    }

    @Test
    void whereNoTimeGoesByEachValueCountsOnce() {
        mean.set(1);
        mean.set(2);
        mean.set(6);

        assertThat(mean.mean()).isEqualTo(3);
    }

    @Test
    void isNothingOfNothing() {
        assertThat(mean.mean()).isZero();
        assertThat(mean.max()).isZero();
    }
}
