package dev.flight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures were worked out by hand, or are those of R and SciPy for the same data. */
class StatisticsTest {

    @Test
    void mannKendallCountsRisingPairsLessFallingPairs() {
        MannKendall test = MannKendall.of(new double[] {1, 3, 2, 4, 5});

        assertThat(test.score()).isEqualTo(8);
        assertThat(test.tau()).isEqualTo(0.8);
        assertThat(test.variance()).isCloseTo(5 * 4 * 15 / 18.0, within(1e-9));
        assertThat(test.z()).isCloseTo(7 / Math.sqrt(50 / 3.0), within(1e-9));
    }

    @Test
    void tiesLessenTheVariance() {
        // n = 6 with a pair and a triple: (6*5*17 - 2*1*9 - 3*2*11) / 18.
        assertThat(MannKendall.variance(new double[] {1, 2, 2, 3, 3, 3})).isCloseTo(426 / 18.0, within(1e-9));
        assertThat(MannKendall.of(new double[] {7, 7, 7, 7}).chance()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aTrendOfAnyShapeIsNotTakenForAutocorrelation() {
        double[] curve = new double[30];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = Math.exp(i / 6.0);
        }
        assertThat(MannKendall.of(curve).inflation()).isEqualTo(1);
    }

    @Test
    void slowSwingsInflateTheVariance() {
        double[] swing = new double[30];
        for (int i = 0; i < swing.length; i++) {
            swing[i] = Math.sin(i / 4.0) + i * 0.01;
        }
        assertThat(MannKendall.of(swing).inflation()).isGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.3173105", "1.959964, 0.05", "-2.575829, 0.01", "3.290527, 0.001", "6, 1.973175e-9"})
    void theNormalTailsAreThoseOfTheTables(double z, double chance) {
        assertThat(Normal.twoSided(z)).isCloseTo(chance, within(2e-7 * Math.max(1, chance) + 1e-6 * chance));
    }

    @Test
    void theilSenIsNotMovedByOutliers() {
        TheilSen line = TheilSen.of(new double[] {0, 1, 2, 3, 4, 5, 6}, new double[] {1, 3, 5, 700, 9, 11, -13});

        assertThat(line.slope()).isEqualTo(2);
        assertThat(line.intercept()).isEqualTo(1);
        assertThat(line.low()).isLessThan(2);
        assertThat(line.high()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void quantilesAreThoseOfR() {
        Quantiles quantiles = Quantiles.of(new double[] {9, 1, 3, 4});

        assertThat(quantiles.median()).isEqualTo(3.5);
        assertThat(quantiles.at(0.9)).isCloseTo(7.5, within(1e-12));
        assertThat(quantiles.at(0)).isEqualTo(1);
        assertThat(quantiles.at(1)).isEqualTo(9);
        assertThat(Quantiles.of(new double[0]).median()).isZero();
    }

    @Test
    void theNearestRisingCurvePoolsWhatFalls() {
        assertThat(Isotonic.fit(new double[] {1, 3, 2, 2, 5, 4}))
                .containsExactly(1, 7 / 3.0, 7 / 3.0, 7 / 3.0, 4.5, 4.5);
        assertThat(Isotonic.fit(new double[] {3, 2, 1})).containsExactly(2, 2, 2);
    }

    @Test
    void theTwoStepsAreWhereTheLevelsChange() {
        assertThat(Growth.twoSteps(new double[] {1, 1, 1, 5, 5, 5, 5, 2, 2})).containsExactly(3, 7);
    }

    @Test
    void aPeriodIsFoundUnderGrowthAndJitter() {
        Series series = Samples.minutely(600, 0, i -> 20 + 0.01 * i + 3 * Math.sin(2 * Math.PI * i / 60));
        Periodicity period = Objects.requireNonNull(Periodicity.of(series.hours(), series.means()));

        assertThat(period.hours()).isCloseTo(1, within(0.02));
        assertThat(period.strength()).isGreaterThan(0.9);
    }

    @Test
    void aLineHasNoPeriod() {
        Series series = Samples.minutely(600, 0, i -> 20 + 0.01 * i);

        assertThat(Periodicity.of(series.hours(), series.means())).isNull();
    }
}
