package dev.flight.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"1/s, 1", "30/m, 0.5", "2/h, 0.000555555555555", "0.5/s, 0.5", "5.5/s, 5.5", "1000000/s, 1000000"})
    void readsHowOftenASecond(String text, double perSecond) {
        assertThat(Rate.parse(text).orThrow().perSecond()).isCloseTo(perSecond, within(1e-12 * perSecond + 1e-15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/s", "1", "1/", "1/sec", "1/min", "1/d", "1s", "1 per s", "-1/s", "01/s", "0/s", "0.0/h", "1/S",
                "1//s", "1/ s", "1e3/s", "1/2s"
            })
    void refusesWhatIsNoRate(String text) {
        Mistakes.of(text, Rate.parse(text));
    }

    @Test
    void offersTheUnitsThatABareNumberCouldHaveMeant() {
        assertThat(Mistakes.of("30", Rate.parse("30")))
                .contains("30/s")
                .contains("30/m")
                .contains("30/h");
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(15);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal count =
                    BigDecimal.valueOf(random.nextLong(1, 1L << random.nextInt(1, 40)), random.nextInt(0, 6));
            String text = count.stripTrailingZeros().toPlainString() + "/" + "smh".charAt(random.nextInt(3));
            assertThat(Rate.parse(text).orThrow()).hasToString(text);
        }
    }

    @Test
    void refusesWhatNoRateCanBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rate(BigDecimal.valueOf(-1), TimeSpan.ofMillis(1_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(BigDecimal.ONE, TimeSpan.ZERO));
    }
}
