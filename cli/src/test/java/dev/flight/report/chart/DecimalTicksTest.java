package dev.flight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Figures;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTicksTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0 0.5 1",
        "4, 0 1 2 3 4",
        "6, 0 2 4 6",
        "12040, 0 5000 10000",
        "3600, 0 1000 2000 3000",
        "0.07, 0 0.02 0.04 0.06"
    })
    void standAtOneTwoOrFive(double largest, String ticks) {
        String text = Ticks.decimals(largest, 4).stream()
                .map(tick -> Figures.decimal(tick, 6))
                .collect(Collectors.joining(" "));
        assertThat(text).isEqualTo(ticks);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 0.3, 1, 7, 999, 1e6, 123456789, 1e15})
    void areAtMostSoManyAfterTheFirst(double largest) {
        assertThat(Ticks.decimals(largest, 4)).hasSizeBetween(1, 5).startsWith(0.0);
    }
}
