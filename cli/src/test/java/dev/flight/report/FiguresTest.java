package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "0.25, 0.25ms",
        "250, 250ms",
        "999.9996, 1s",
        "1500, 1.5s",
        "59994, 59.99s",
        "59996, 1m",
        "60000, 1m",
        "252000, 4m 12s",
        "3599600, 1h",
        "5400000, 1h 30m",
        "90000000, 1d 1h"
    })
    void timesAreInTheirTwoLargestUnits(double millis, String text) {
        assertThat(Figures.time(millis)).isEqualTo(text);
    }

    @Test
    void numbersAreRoundedHalfUp() {
        assertThat(Figures.ratio(0.125)).isEqualTo("0.13");
        assertThat(Figures.percent(0.775)).isEqualTo("77.5%");
        assertThat(Figures.decimal(0.1 + 0.2, 6)).isEqualTo("0.3");
        assertThat(Figures.exact(1e-9, 6).toPlainString()).isEqualTo("0");
        assertThat(Figures.exact(100, 6).toPlainString()).isEqualTo("100");
    }

    @Test
    void countsAreInGroupsOfThree() {
        assertThat(Figures.count(1_234_567, "block")).isEqualTo("1,234,567 blocks");
        assertThat(Figures.count(1, "block")).isEqualTo("1 block");
    }

    @Test
    void sizesCanBeNegative() {
        assertThat(Figures.size(-1536)).isEqualTo("-1.5KB");
    }
}
