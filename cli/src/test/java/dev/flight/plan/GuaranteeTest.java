package dev.flight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Allocator;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Profiles;
import dev.flight.unit.ByteSize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteeTest {

    /** Allocators that count in units of 1, 2, 4, .. 4096 bytes. */
    private static final List<Allocator> ALLOCATORS = IntStream.rangeClosed(0, 12)
            .mapToObj(log -> Profiles.heap(1 << 20, "{policy: first-fit, alignment: " + (1 << log) + "}")
                    .heap()
                    .orElseThrow()
                    .granting())
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "0, 8, 0",
        "1, 1, 1",
        "1000, 1, 1000",
        "4, 2, 5", // the adversary game with blocks of 1 and 2 and 4 live units: no allocator does with less
        "8, 2, 11",
        "4, 4, 5",
        "8, 4, 13",
        "16, 8, 33",
        "1024, 1024, 5121"
    })
    void isRobsonsBound(long live, long largest, long units) {
        assertThat(Guarantee.bound(live, largest)).isEqualTo(units);
    }

    @Test
    void roundsTheLargestBlockUpToAPowerOfTwoAndTheRestToAMultipleOfIt() {
        // n = 16, M = 112
        assertThat(bytes(100, 10, 1)).isEqualTo(112 + 112 * 4 / 2 - 16 + 1);
        assertThat(bytes(0, 0, 1)).isZero();
    }

    @Test
    void agreesWithTheFormulaInDecimals() {
        Random random = new Random(41);
        for (int i = 0; i < 20_000; i++) {
            long unit = 1L << random.nextInt(0, 13);
            long live = random.nextLong(1L << random.nextInt(1, 46));
            long largest = random.nextLong(1, 1L << random.nextInt(1, 40));
            assertThat(bytes(live, largest, unit))
                    .as("%d %d %d", live, largest, unit)
                    .isEqualTo(exact(live, largest, unit));
        }
    }

    /** {@code M (1 + log2(n)/2) - n + 1} units, from the definition. */
    private static long exact(long live, long largest, long unit) {
        BigDecimal size = BigDecimal.valueOf(unit);
        long blocks = BigDecimal.valueOf(largest)
                .divide(size, 0, RoundingMode.CEILING)
                .longValueExact();
        long n = 1;
        int log = 0;
        while (n < blocks) {
            n *= 2;
            log++;
        }
        BigDecimal units = BigDecimal.valueOf(live).divide(size, 0, RoundingMode.CEILING);
        BigDecimal rounded =
                units.divide(BigDecimal.valueOf(n), 0, RoundingMode.CEILING).multiply(BigDecimal.valueOf(n));
        if (rounded.signum() == 0) {
            return 0;
        }
        BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(log).divide(BigDecimal.valueOf(2)));
        return rounded.multiply(factor)
                .subtract(BigDecimal.valueOf(n))
                .add(BigDecimal.ONE)
                .multiply(size)
                .min(BigDecimal.valueOf(ByteSize.MAX_BYTES))
                .longValueExact();
    }

    @Test
    void isNeverLessThanThePeakAndGrowsWithBothFigures() {
        Random random = new Random(42);
        for (int i = 0; i < 5_000; i++) {
            long live = random.nextLong(1, 1L << random.nextInt(1, 45));
            long largest = random.nextLong(1, 1L << random.nextInt(1, 30));
            long bound = bytes(live, largest, 8);
            assertThat(bound).isGreaterThanOrEqualTo(live);
            assertThat(bytes(live + random.nextInt(1, 1_000), largest, 8)).isGreaterThanOrEqualTo(bound);
            assertThat(bytes(live, 1, 8)).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void isCappedAtTheLargestSize() {
        assertThat(bytes(ByteSize.MAX_BYTES, ByteSize.MAX_BYTES, 1)).isEqualTo(ByteSize.MAX_BYTES);
        assertThat(bytes(ByteSize.MAX_BYTES, 1 << 20, 4096)).isEqualTo(ByteSize.MAX_BYTES);
    }

    @Test
    void pagesNeedNoNeighbours() {
        PlatformProfile vm = Catalogue.builtin().usable("v6r-small").orElseThrow();
        Guarantee guarantee = Guarantee.of(
                ByteSize.of(10 * 4096),
                ByteSize.of(8 * 4096),
                vm.heap().orElseThrow().granting());

        assertThat(guarantee.heapNeeded()).isEqualTo(ByteSize.of(10 * 4096));
    }

    private static long bytes(long live, long largest, long unit) {
        Allocator allocator = ALLOCATORS.get(Long.numberOfTrailingZeros(unit));
        return Guarantee.of(ByteSize.of(live), ByteSize.of(largest), allocator)
                .heapNeeded()
                .bytes();
    }
}
