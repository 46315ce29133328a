package dev.flight.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.flight.unit.ByteSize;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

    private static final int DRAWS = 200_000;

    static Stream<Distribution> all() {
        return Stream.of(
                new Distribution.Constant(512),
                new Distribution.Uniform(16, 1024),
                new Distribution.Exponential(8192),
                new Distribution.LogNormal(4096, 65536),
                new Distribution.LogUniform(16, 4096),
                empirical());
    }

    private static Distribution empirical() {
        Map<Long, Double> weights = new LinkedHashMap<>();
        weights.put(64L, 30.0);
        weights.put(1000L, 0.0);
        weights.put(16L, 40.0);
        weights.put(4096L, 30.0);
        return Distribution.Empirical.of(weights);
    }

    @ParameterizedTest
    @MethodSource("all")
    void drawsWithItsMean(Distribution distribution) {
        Summary drawn = new Summary();
        RandomStream chance = new Streams(1).stream(distribution.toString());
        for (int i = 0; i < DRAWS; i++) {
            drawn.add(distribution.sample(chance));
        }
        double tolerance = 4 * drawn.deviation() / Math.sqrt((double) DRAWS);
        assertThat(drawn.mean()).isCloseTo(distribution.mean(), within(Math.max(1e-9, tolerance)));
    }

    @Test
    void knowsItsMeanByItsFormula() {
        assertThat(all().map(Distribution::mean).map(Math::round))
                .containsExactly(
                        512L,
                        520L,
                        8192L,
                        Math.round(4096 * Math.exp(0.5 * Math.pow(Math.log(16) / 2.32634787404, 2))),
                        736L,
                        1254L);
    }

    @Test
    void drawsALogNormalWithItsMedianAndP99() {
        double[] drawn = sorted(new Distribution.LogNormal(4096, 65536));
        assertThat(drawn[DRAWS / 2]).isCloseTo(4096, within(60.0));
        assertThat(drawn[DRAWS / 100 * 99]).isCloseTo(65536, within(2500.0));
    }

    @Test
    void drawsAsManyOfALogUniformInEachDoubling() {
        double[] drawn = sorted(new Distribution.LogUniform(16, 4096));
        for (int doubling = 1; doubling < 8; doubling++) {
            assertThat(drawn[DRAWS / 8 * doubling])
                    .isCloseTo(16.0 * (1 << doubling), within(16.0 * (1 << doubling) / 50));
        }
    }

    @Test
    void drawsBothEndsOfAUniformRangeAndNothingBeyond() {
        double[] drawn = sorted(new Distribution.Uniform(3, 5));
        assertThat(List.of(drawn[0], drawn[DRAWS / 2], drawn[DRAWS - 1])).containsExactly(3.0, 4.0, 5.0);
    }

    @Test
    void drawsValuesAsOftenAsTheirWeightsSay() {
        double[] drawn = sorted(empirical());
        Map<Double, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(drawn).forEach(value -> counts.merge(value, 1, Integer::sum));
        assertThat(counts.keySet()).containsExactly(16.0, 64.0, 4096.0);
        assertThat(counts.get(16.0)).isBetween((int) (DRAWS * 0.395), (int) (DRAWS * 0.405));
    }

    @Test
    void roundsToAtLeastOneAndAtMostWhatTheUnitHolds() {
        RandomStream chance = new Streams(1).stream("round");
        assertThat(new Distribution.Constant(0).bytes(chance)).isEqualTo(1);
        assertThat(new Distribution.Constant(0).nanos(chance)).isEqualTo(1);
        assertThat(new Distribution.Constant(Long.MAX_VALUE).bytes(chance)).isEqualTo(ByteSize.MAX_BYTES);
        assertThat(new Distribution.Constant(Long.MAX_VALUE).nanos(chance)).isEqualTo(Distribution.LONGEST_NANOS);
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Uniform(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.LogUniform(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.LogNormal(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.Empirical.of(Map.of(1L, 0.0)));
    }

    private static double[] sorted(Distribution distribution) {
        RandomStream chance = new Streams(2).stream(distribution.toString());
        double[] drawn = new double[DRAWS];
        Arrays.setAll(drawn, i -> distribution.sample(chance));
        Arrays.sort(drawn);
        return drawn;
    }
}
