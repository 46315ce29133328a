package dev.flight.event.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestTest {

    private static String written(float number) {
        JsonWriter out = new JsonWriter();
        out.f32(number);
        return out.toString();
    }

    private static String written(double number) {
        JsonWriter out = new JsonWriter();
        out.f64(number);
        return out.toString();
    }

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
        assertThat(written(number)).isEqualTo(text);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameNumber() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            float number = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(number) && number != 0) {
                assertThat(Float.parseFloat(written(number))).isEqualTo(number);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "123456.789, 123456.789",
        "-1.5, -1.5",
        "0.30000000000000004, 0.30000000000000004",
        "9007199254740993, 9007199254740992",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "2e23, 2e+23",
        "8.41e21, 8.41e+21",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308"
    })
    void aNumberOf64BitsHasThemToo(double number, String text) {
        assertThat(written(number)).isEqualTo(text);
    }

    @Test
    void numbersOf64BitsReadBackAndHaveNoShorterForm() {
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            double number = round % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : Math.rint(random.nextDouble() * 1e9) / Math.pow(10, random.nextInt(10));
            if (Double.isFinite(number) && number != 0) {
                String text = written(number);
                assertThat(Double.parseDouble(text)).isEqualTo(number);
                assertThat(new java.math.BigDecimal(text).stripTrailingZeros().precision())
                        .isLessThanOrEqualTo(new java.math.BigDecimal(Double.toString(number))
                                .stripTrailingZeros()
                                .precision());
            }
        }
    }

    /** The quick way and the exact one give the same, also where numbers have a usual size. */
    @Test
    void aUsualNumberHasAsFewDigitsAsTheExactWayFinds() {
        Random random = new Random(13);
        for (int round = 0; round < 20_000; round++) {
            float number = (float) (random.nextDouble() * Math.pow(10, random.nextInt(8) - 1));
            assertThat(written(number)).isEqualTo(Shortest.text(number));
        }
    }

    @Test
    void jsonHasNoNaN() {
        assertThatThrownBy(() -> written(Float.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
