package dev.flight.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flight.heap.HeapOptions.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class BuddyTest {

    private record Pair(int block, NaiveBuddy.Block expected) {}

    @Test
    void placesBlocksWhereTheTextbookDoes() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            long least = 1L << random.nextInt(6);
            long capacity = 100L + random.nextInt(20_000);
            compare(
                    random,
                    new Buddy(new HeapOptions(capacity, 1, 0, least, End.LOW)),
                    new NaiveBuddy(capacity, least));
        }
    }

    private static void compare(Random random, Heap heap, NaiveBuddy naive) {
        List<Pair> live = new ArrayList<>();
        for (int step = 0; step < 1000; step++) {
            if (live.isEmpty() || random.nextInt(100) < 55) {
                long size = 1L + random.nextInt(300);
                NaiveBuddy.Block expected = naive.allocate(size);
                int block = heap.allocate(size, 1);
                assertThat(block != Heap.NONE).isEqualTo(expected.size() > 0);
                if (block != Heap.NONE) {
                    assertThat(heap.address(block)).isEqualTo(expected.address());
                    assertThat(heap.size(block)).isEqualTo(expected.size());
                    live.add(new Pair(block, expected));
                }
            } else {
                Pair gone = live.remove(random.nextInt(live.size()));
                heap.free(gone.block());
                naive.free(gone.expected());
            }
        }
    }

    /** Sizes uniform up to a power of two fill three quarters of their blocks (Knuth, TAOCP 1, 2.5). */
    @Test
    void wastesAQuarterOnUniformSizes() {
        Random random = new Random(1);
        assertThat(waste(() -> 1L + random.nextInt(1 << 20))).isCloseTo(0.25, within(0.005));
    }

    /** Sizes uniform in their logarithm fill 1/(2 ln 2) of their blocks: E[size] over E[block] within one octave. */
    @Test
    void wastesLessThanThirtyPercentOnLogUniformSizes() {
        Random random = new Random(2);
        double expected = 1 - 1 / (2 * Math.log(2));
        assertThat(expected).isCloseTo(0.27865, within(0.00001));
        assertThat(waste(() -> (long) Math.ceil(Math.pow(2, 8 + 12 * random.nextDouble()))))
                .isCloseTo(expected, within(0.005));
    }

    private static double waste(LongSupplier sizes) {
        Heap heap = new Buddy(new HeapOptions(1L << 50, 1, 0, 1, End.LOW));
        long requested = 0;
        for (int i = 0; i < 200_000; i++) {
            long size = sizes.getAsLong();
            requested += size;
            assertThat(heap.allocate(size, 1)).isNotEqualTo(Heap.NONE);
        }
        return 1 - (double) requested / heap.liveBytes();
    }
}
