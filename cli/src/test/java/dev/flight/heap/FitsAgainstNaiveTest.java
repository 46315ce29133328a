package dev.flight.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.heap.HeapOptions.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FitsAgainstNaiveTest {

    private record Pair(int block, NaiveFit.Range range) {}

    @ParameterizedTest
    @EnumSource(
            value = HeapPolicy.class,
            names = {"FIRST_FIT", "NEXT_FIT", "BEST_FIT", "WORST_FIT"})
    void placesBlocksWhereTheTextbookDoes(HeapPolicy policy) {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            long alignment = 1L << random.nextInt(4);
            long capacity = 100L + random.nextInt(6000);
            HeapOptions options = new HeapOptions(
                    capacity,
                    alignment,
                    random.nextInt(9),
                    1L + random.nextInt(24),
                    random.nextBoolean() ? End.LOW : End.HIGH);
            compare(policy, options, random);
        }
    }

    private static void compare(HeapPolicy policy, HeapOptions options, Random random) {
        Heap heap = policy.create(options);
        NaiveFit naive = new NaiveFit(policy, options);
        List<Pair> live = new ArrayList<>();
        for (int step = 0; step < 600; step++) {
            if (live.isEmpty() || random.nextInt(100) < 55) {
                long size = random.nextInt(120);
                long asked = random.nextInt(5) == 0 ? 1L << random.nextInt(7) : 1;
                NaiveFit.Range range = naive.allocate(size, asked);
                int block = heap.allocate(size, asked);
                assertThat(block != Heap.NONE)
                        .as("%s, step %d: %d at %d", options, step, size, asked)
                        .isEqualTo(range != null);
                if (range != null) {
                    assertThat(heap.address(block))
                            .as("%s, step %d", options, step)
                            .isEqualTo(range.start());
                    assertThat(heap.size(block)).isEqualTo(range.size());
                    live.add(new Pair(block, range));
                }
            } else {
                Pair gone = live.remove(random.nextInt(live.size()));
                heap.free(gone.block());
                naive.free(gone.range());
            }
        }
    }
}
