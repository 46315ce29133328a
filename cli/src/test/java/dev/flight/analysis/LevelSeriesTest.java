package dev.flight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelSeriesTest {

    private final LevelSeries levels = new LevelSeries("race", "", 64);

    @Test
    void meansAreOverTimeAndNotOverChanges() {
        // 10 for 30 ms, 40 for 10 ms: (10 * 30 + 40 * 10) / 40.
        levels.change(100, 10);
        levels.change(130, 20);
        levels.change(130, 10);
        levels.change(140, -40);

        Series series = levels.build(500, 99);

        assertThat(series.mean()).isCloseTo(17.5, within(1e-9));
        assertThat(series.samples()).isEqualTo(4);
        assertThat(series.limitBytes()).isEqualTo(99);
        assertThat(Arrays.stream(series.highs()).max()).hasValue(40);
        assertThat(series.millis()[0]).isBetween(100L, 130L);
    }

    @Test
    void whatIsHeldGoesOnToTheEndAndWhatIsNotEndsWithItsLastChange() {
        levels.change(0, 10);
        levels.change(10, 10);
        assertThat(levels.build(1_000, 0).mean()).isCloseTo(19.9, within(1e-9));
        assertThat(levels.build(1_000, 0).last()).isEqualTo(20);

        LevelSeries gone = new LevelSeries("gone", "", 64);
        gone.change(0, 10);
        gone.change(10, -10);
        assertThat(gone.build(1_000, 0).mean()).isCloseTo(10, within(1e-9));
        assertThat(gone.build(1_000, 0).spanMillis()).isLessThanOrEqualTo(10);
    }

    @Test
    void anyLengthIsHeldInFewPointsWithExactExtremesAndMean() {
        Random random = new Random(1);
        long now = 0;
        long level = 0;
        long high = 0;
        double area = 0;
        for (int i = 0; i < 50_000; i++) {
            long pause = random.nextInt(3) == 0 ? random.nextInt(100_000) : 0;
            area += (double) level * pause;
            now += pause;
            long change = random.nextInt(1_000) - Math.min(level, 450);
            level += change;
            high = Math.max(high, level);
            levels.change(now, change);
        }
        Series series = levels.build(now, 0);

        assertThat(series.size()).isBetween(32, 64);
        assertThat(series.millis()).isSorted();
        assertThat(Arrays.stream(series.highs()).max()).hasValue((double) high);
        long start = series.millis()[0];
        assertThat(series.mean()).isCloseTo(area / (now - firstChange()), within(area / now * 1e-6));
        assertThat(start).isLessThan(now / 32);
    }

    /** The first pause of the seed is none or short: the level before it is nothing. */
    private static long firstChange() {
        Random random = new Random(1);
        return random.nextInt(3) == 0 ? random.nextInt(100_000) : 0;
    }

    @Test
    void fewChangesOverALongTimeAreFewPoints() {
        for (int i = 0; i < 5; i++) {
            levels.change(i * 3_600_000L, 1_000);
        }
        assertThat(levels.build(20_000_000, 0).size()).isLessThanOrEqualTo(5);
        assertThat(Analyzer.session(levels.build(20_000_000, 0)).leak().kind()).isEqualTo(LeakVerdict.Kind.TOO_FEW);
    }

    @Test
    void oneChangeIsOnePoint() {
        levels.change(7, 3);

        Series series = levels.build(7, 0);

        assertThat(series.millis()).containsExactly(7);
        assertThat(series.means()).containsExactly(3);
        assertThat(series.mean()).isEqualTo(3);
    }
}
