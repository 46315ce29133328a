package dev.flight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesBuilderTest {

    private final SeriesBuilder builder = new SeriesBuilder("race", "psp", 64);

    @Test
    void fewSamplesAreKeptAsTheyCame() {
        builder.add(10, 5, 100);
        builder.add(20, 7, 200);

        Series series = builder.build();

        assertThat(series.millis()).containsExactly(10, 20);
        assertThat(series.lows()).containsExactly(5, 7);
        assertThat(series.limitBytes()).isEqualTo(200);
        assertThat(series.last()).isEqualTo(7);
    }

    @Test
    void anyNumberIsHeldInFewPointsWithExactExtremesAndMean() {
        Random random = new Random(1);
        long low = Long.MAX_VALUE;
        long high = 0;
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            long used = 1000L + random.nextInt(1_000_000);
            low = Math.min(low, used);
            high = Math.max(high, used);
            sum += used;
            builder.add(i, used, 0);
        }
        Series series = builder.build();

        assertThat(series.size()).isBetween(16, 64);
        assertThat(Arrays.stream(series.lows()).min().orElse(0)).isEqualTo((double) low);
        assertThat(Arrays.stream(series.highs()).max().orElse(0)).isEqualTo((double) high);
        assertThat(series.mean()).isCloseTo(sum / 100_000, within(1e-6));
        assertThat(series.millis()).isSorted();
        assertThat(series.samples()).isEqualTo(100_000);
    }

    @Test
    void samplesInAnyOrderStandInTheOrderOfTime() {
        for (int i = 9999; i >= 0; i--) {
            builder.add(i, i, 0);
        }
        Series series = builder.build();

        assertThat(series.millis()).isSorted();
        assertThat(series.means()).isSorted();
        assertThat(series.late()).isEqualTo(9999);
        assertThat(series.size()).isBetween(16, 64);
        assertThat(series.last()).isEqualTo(9999);
    }

    @Test
    void samplesOfOneMomentShareAPoint() {
        builder.add(10, 5, 0);
        builder.add(10, 9, 0);
        builder.add(20, 1, 0);
        builder.add(10, 2, 0);

        Series series = builder.build();

        assertThat(series.millis()).containsExactly(10, 20);
        assertThat(series.lows()).containsExactly(2, 1);
        assertThat(series.highs()).containsExactly(9, 1);
        assertThat(series.duplicates()).isEqualTo(2);
        assertThat(series.late()).isEqualTo(1);
    }

    @Test
    void manySamplesOfOneMomentAreOnePoint() {
        for (int i = 0; i < 1000; i++) {
            builder.add(10, i, 0);
        }
        assertThat(builder.build().size()).isEqualTo(1);
    }
}
