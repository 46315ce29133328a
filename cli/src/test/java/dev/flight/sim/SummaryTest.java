package dev.flight.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    /** The printed table of Abramowitz and Stegun, 26.10, at 0.95. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706",
        "2, 4.303",
        "3, 3.182",
        "4, 2.776",
        "9, 2.262",
        "10, 2.228",
        "30, 2.042",
        "99, 1.984",
        "120, 1.980",
        "1000000, 1.960"
    })
    void knowsTheQuantilesOfStudentsT(long freedom, double quantile) {
        assertThat(StudentT.twoSided95(freedom)).isCloseTo(quantile, within(0.0005));
    }

    @Test
    void knowsTheFirstTwoQuantilesInClosedForm() {
        assertThat(StudentT.twoSided95(1)).isCloseTo(Math.tan(Math.PI * 0.475), within(1e-12));
        assertThat(StudentT.twoSided95(2)).isCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95)), within(1e-12));
    }

    @Test
    void refusesNoDegreesOfFreedom() {
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.twoSided95(0));
    }

    @Test
    void takesMeanAndVarianceWithoutLosingDigits() {
        Summary summary = Summary.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
        assertThat(summary.count()).isEqualTo(4);
        assertThat(summary.mean()).isEqualTo(1e9 + 10);
        assertThat(summary.variance()).isEqualTo(30);
    }

    @Test
    void givesTheConfidenceIntervalOfTheMean() {
        Interval interval = Summary.of(2, 4, 6).interval().orElseThrow();
        assertThat(interval.mean()).isEqualTo(4);
        assertThat(interval.halfWidth()).isCloseTo(4.302652729911275 * 2 / Math.sqrt(3.0), within(1e-9));
        assertThat(interval.contains(interval.low())).isTrue();
        assertThat(interval.contains(interval.high() + 1e-9)).isFalse();
    }

    @Test
    void givesNoIntervalOfFewerThanTwo() {
        assertThat(Summary.of(5).interval()).isEmpty();
        assertThat(Summary.of(5).variance()).isZero();
    }

    @Test
    void coversTheTrueMeanAboutNineteenTimesOfTwenty() {
        RandomStream chance = new Streams(3).stream("cover");
        int covered = 0;
        for (int run = 0; run < 2_000; run++) {
            Summary summary = new Summary();
            for (int i = 0; i < 5; i++) {
                summary.add(10 + 3 * chance.normal());
            }
            covered += summary.interval().orElseThrow().contains(10) ? 1 : 0;
        }
        assertThat(covered).isBetween(1_870, 1_930);
    }
}
