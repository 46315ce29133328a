package dev.flight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @Test
    void standAtMomentsThatPeopleCountIn() {
        assertThat(Ticks.times(600_000, 5)).containsExactly(0L, 120_000L, 240_000L, 360_000L, 480_000L, 600_000L);
        assertThat(Ticks.times(90_000, 3)).containsExactly(0L, 30_000L, 60_000L, 90_000L);
    }

    @Test
    void standAtBinarySizes() {
        assertThat(Ticks.sizes(16_651_264, 4)).containsExactly(0L, 4L << 20, 8L << 20, 12L << 20);
        assertThat(Ticks.sizes(0, 4)).containsExactly(0L);
    }

    @ParameterizedTest
    @CsvSource({"0.25, 5", "1, 1", "999, 2", "86400000, 4", "1e13, 3", "9.2e12, 1"})
    void areNeverMoreThanFit(double endMillis, int most) {
        assertThat(Ticks.times(endMillis, most)).startsWith(0L).hasSizeBetween(1, most + 1);
    }
}
