package dev.flight.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.unit.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {

    @ParameterizedTest
    @CsvSource({"1x, 1", "10x, 10", "0.5x, 0.5", "max, Infinity"})
    void readsASpeed(String text, double factor) {
        assertThat(Speed.parse(text)).isEqualTo(Parsed.value(new Speed(factor)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "10", "-1x", "0x", "0.0001x", "1000001x", "1e3x", "1X", "Max", "NaNx"})
    void refusesWhatIsNone(String text) {
        assertThat(Speed.parse(text)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void theNextIsDueAsFarBehindTheFirstAsItWasRecordedTimesTheSpeed() {
        Pace pace = new Pace(new Speed(10));

        assertThat(pace.waitNanos(5_000, 100)).isZero();
        assertThat(pace.waitNanos(6_000, 100)).isEqualTo(100_000_000);
        assertThat(pace.waitNanos(6_000, 60_000_100)).isEqualTo(40_000_000);
        assertThat(pace.waitNanos(4_000, 100)).isZero();
        assertThat(pace.waitNanos(5_500, 900_000_000)).isZero();
    }

    @Test
    void timesFarApartDoNotOverflow() {
        Pace pace = new Pace(new Speed(0.001));
        pace.waitNanos(Long.MIN_VALUE, 0);

        assertThat(pace.waitNanos(Long.MAX_VALUE, 0)).isEqualTo(Long.MAX_VALUE);
    }
}
