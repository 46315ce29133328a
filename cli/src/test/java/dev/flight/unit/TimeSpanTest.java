package dev.flight.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "0s, 0",
        "0d, 0",
        "1us, 1000",
        "0.001us, 1",
        "1ms, 1000000",
        "250ms, 250000000",
        "1s, 1000000000",
        "1.5s, 1500000000",
        "0.000000001s, 1",
        "1m, 60000000000",
        "10 m, 600000000000",
        "1h, 3600000000000",
        "1.5h, 5400000000000",
        "1d, 86400000000000",
        "106751d, 9223286400000000000",
        "9223372036854775.806us, 9223372036854775806"
    })
    void readsATimeToTheNanosecond(String text, long nanos) {
        assertThat(TimeSpan.parse(text).orThrow().nanos()).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "5",
                "-5s",
                "05s",
                ".5s",
                "1.s",
                "5S",
                "5M",
                "5min",
                "5sec",
                "5 minutes",
                "1m30s",
                "1m3s",
                "1:30",
                "1h 5m",
                "5  s",
                "5s ",
                "1e3s",
                "1,5s",
                "5ns",
                "1w",
                "1y",
                "forever",
                "0.0001us",
                "106752d",
                "9223372036854775.807us",
                "99999999999999999999999d"
            })
    void refusesWhatIsNoLengthOfTime(String text) {
        Mistakes.of(text, TimeSpan.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m30s", "1m3s", "1h5", "1h 5m", "1:30"})
    void saysThatATimeHasOneUnit(String text) {
        assertThat(Mistakes.of(text, TimeSpan.parse(text))).contains("one number and one unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 minutes", "5min", "5sec", "5M", "2 hours", "5ns"})
    void namesTheUnitsWhereAnotherIsWritten(String text) {
        assertThat(Mistakes.of(text, TimeSpan.parse(text)))
                .contains("is not a unit of time")
                .contains("us, ms, s, m, h or d");
    }

    @Test
    void offersTheUnitsThatABareNumberCouldHaveMeant() {
        assertThat(Mistakes.of("30", TimeSpan.parse("30")))
                .contains("30ms")
                .contains("30s")
                .contains("30m");
    }

    @Test
    void keepsForeverApartFromEveryWrittenTime() {
        assertThat(TimeSpan.FOREVER.isForever()).isTrue();
        assertThat(new TimeSpan(Long.MAX_VALUE - 1).isForever()).isFalse();
        assertThat(Mistakes.of("9223372036854775.807us", TimeSpan.parse("9223372036854775.807us")))
                .contains("292 years");
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(11);
        long[] units = {1, 1_000, 1_000_000, 1_000_000_000, 60_000_000_000L, 3_600_000_000_000L, 86_400_000_000_000L};
        LongStream.Builder times = LongStream.builder().add(0).add(1).add(999).add(Long.MAX_VALUE - 1);
        for (long unit : units) {
            for (int i = 0; i < 500; i++) {
                times.add(random.nextLong(0, Long.MAX_VALUE / unit) * unit);
                times.add(random.nextLong(0, Math.min(100_000, Long.MAX_VALUE / unit)) * unit);
            }
        }
        times.build().filter(nanos -> nanos != Long.MAX_VALUE).forEach(nanos -> {
            String text = new TimeSpan(nanos).format();
            assertThat(TimeSpan.parse(text).orThrow().nanos()).as(text).isEqualTo(nanos);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "1, 0.001us",
        "1500, 1.5us",
        "1000000, 1ms",
        "1500000000, 1500ms",
        "90000000000, 90s",
        "60000000000, 1m",
        "7200000000000, 2h",
        "86400000000000, 1d",
        "9223372036854775807, forever"
    })
    void writesTheLargestUnitThatDivides(long nanos, String text) {
        assertThat(new TimeSpan(nanos)).hasToString(text);
    }

    @Test
    void agreesWithDecimalArithmetic() {
        Random random = new Random(12);
        for (int i = 0; i < 5_000; i++) {
            TimeSpan.Unit unit = TimeSpan.Unit.LARGEST_FIRST[random.nextInt(6)];
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1L << random.nextInt(1, 50)), random.nextInt(0, 12));
            String text = number.toPlainString() + unit.text;
            BigDecimal nanos = number.multiply(BigDecimal.valueOf(unit.nanos));
            boolean good =
                    nanos.stripTrailingZeros().scale() <= 0 && nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
            if (good) {
                assertThat(TimeSpan.parse(text).orThrow().nanos()).as(text).isEqualTo(nanos.longValueExact());
            } else {
                Mistakes.of(text, TimeSpan.parse(text));
            }
        }
    }

    @Test
    void refusesWhatNoTimeCanBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(-1));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> TimeSpan.ofMillis(Long.MAX_VALUE));
    }

    @Test
    void roundsMillisecondsDownAndOrdersByLength() {
        assertThat(new TimeSpan(1_999_999).millis()).isEqualTo(1);
        assertThat(TimeSpan.ofMillis(1_500).seconds()).isEqualTo(1.5);
        assertThat(List.of(TimeSpan.FOREVER, TimeSpan.ZERO, TimeSpan.ofMillis(1)).stream()
                        .sorted())
                .containsExactly(TimeSpan.ZERO, TimeSpan.ofMillis(1), TimeSpan.FOREVER);
    }
}
