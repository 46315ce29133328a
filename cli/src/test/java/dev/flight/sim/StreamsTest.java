package dev.flight.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final RandomStream chance = new Streams(42).stream("test");

    @Test
    void isTheGeneratorOfTheJdk() {
        RandomStream ours = new RandomStream(7);
        SplittableRandom theirs = new SplittableRandom(7);
        for (int i = 0; i < 100; i++) {
            assertThat(ours.bits()).isEqualTo(theirs.nextLong());
        }
    }

    @Test
    void givesTheSameNumbersForTheSameSeedAndPurpose() {
        assertThat(new Streams(42).stream("size").bits())
                .isEqualTo(new Streams(42).stream("size").bits());
        assertThat(new Streams(42).stream("size").bits()).isEqualTo(FIRST_BITS_OF_SIZE);
    }

    /** Reckoned by another program from the description of the hash: a change of it changes what everybody's seeds do. */
    private static final long FIRST_BITS_OF_SIZE = 2259398776671669496L;

    @Test
    void givesEverySeedPurposeIndexPartAndReplicationNumbersOfItsOwn() {
        Set<Long> first = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            first.add(new Streams(i).stream("size").bits());
            first.add(new Streams(0).stream("size", i + 1).bits());
            first.add(new Streams(0).stream("size" + i).bits());
            first.add(new Streams(0).part("size" + i).stream("size").bits());
            first.add(new Streams(0).replication(i).stream("size").bits());
        }
        assertThat(first).hasSize(500);
    }

    @Test
    void drawsUniformNumbersWithTheirMeanAndVariance() {
        Summary drawn = new Summary();
        for (int i = 0; i < 100_000; i++) {
            drawn.add(chance.uniform());
        }
        assertThat(drawn.mean()).isCloseTo(0.5, within(0.004));
        assertThat(drawn.variance()).isCloseTo(1 / 12.0, within(0.001));
    }

    @Test
    void drawsNormalNumbersWithTheirMeanVarianceAndTail() {
        Summary drawn = new Summary();
        int beyond = 0;
        for (int i = 0; i < 100_000; i++) {
            double value = chance.normal();
            drawn.add(value);
            beyond += value > Distribution.NORMAL_P99 ? 1 : 0;
        }
        assertThat(drawn.mean()).isCloseTo(0, within(0.013));
        assertThat(drawn.variance()).isCloseTo(1, within(0.02));
        assertThat(beyond).isBetween(900, 1100);
    }

    @Test
    void drawsEachWholeNumberBelowABoundAsOften() {
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[(int) chance.below(7)]++;
        }
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Test
    void drawsBelowTheLargestBoundAndRefusesNone() {
        assertThat(chance.below(Long.MAX_VALUE)).isNotNegative();
        assertThat(chance.below(1)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> chance.below(0));
    }
}
