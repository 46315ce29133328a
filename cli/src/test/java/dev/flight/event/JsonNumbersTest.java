package dev.flight.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "0.1, 0.1",
        "0.5, 0.5",
        "100, 100",
        "0.33333334, 0.33333334",
        "0.000001, 0.000001",
        "0.00000099, 9.9e-7",
        "1e-7, 1e-7",
        "1.17e-20, 1.17e-20",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "3.4028235e38, 3.4028235e+38",
        "1.4e-45, 1e-45",
        "2e-44, 2e-44",
        "16777216, 16777216",
        "-2.5, -2.5"
    })
    void aNumberHasTheFewestDigitsInEcmaScriptsLayout(float number, String text) {
        assertThat(JsonNumbers.of(number)).isEqualTo(text);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameNumber() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            float number = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(number) && number != 0) {
                assertThat(Float.parseFloat(JsonNumbers.of(number))).isEqualTo(number);
            }
        }
    }

    @Test
    void jsonHasNoNaN() {
        assertThatThrownBy(() -> JsonNumbers.of(Float.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
