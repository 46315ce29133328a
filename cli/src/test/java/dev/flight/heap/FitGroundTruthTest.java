package dev.flight.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flight.heap.HeapOptions.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitGroundTruthTest {

    /** Arpaci-Dusseau, "Operating Systems: Three Easy Pieces", chapter 17: holes of 10, 30, 20; 15 are wanted. */
    @ParameterizedTest
    @CsvSource({"BEST_FIT, 10 30 5", "WORST_FIT, 10 15 20", "FIRST_FIT, 10 15 20"})
    void splitsTheHoleThatTheBookSplits(HeapPolicy policy, String left) {
        Heap heap = policy.create(new HeapOptions(62, 1, 0, 1, End.LOW));
        int ten = heap.allocate(10, 1);
        heap.allocate(1, 1);
        int thirty = heap.allocate(30, 1);
        heap.allocate(1, 1);
        int twenty = heap.allocate(20, 1);
        List.of(ten, thirty, twenty).forEach(heap::free);
        heap.allocate(15, 1);
        List<String> holes = new ArrayList<>();
        heap.visit((address, size, block) -> {
            if (block == Heap.NONE) {
                holes.add(String.valueOf(size));
            }
        });
        assertThat(String.join(" ", holes)).isEqualTo(left);
    }

    /**
     * Knuth's fifty-percent rule (TAOCP 1, 2.5): in equilibrium there are p N / 2 holes for N blocks, p being the share of
     * allocations that do not use up a hole.
     */
    @ParameterizedTest
    @EnumSource(
            value = HeapPolicy.class,
            names = {"FIRST_FIT", "BEST_FIT"})
    void keepsHalfAsManyHolesAsBlocksTimesTheShareOfSplits(HeapPolicy policy) {
        Heap heap = policy.create(new HeapOptions(1L << 40, 1, 0, 1, End.LOW));
        Random random = new Random(6);
        int[] live = new int[4000];
        for (int i = 0; i < live.length; i++) {
            live[i] = heap.allocate(1L + random.nextInt(1000), 1);
        }
        long exact = 0;
        double holes = 0;
        int rounds = 600_000;
        for (int round = -200_000; round < rounds; round++) {
            int victim = random.nextInt(live.length);
            heap.free(live[victim]);
            int before = heap.freeBlocks();
            live[victim] = heap.allocate(1L + random.nextInt(1000), 1);
            if (round >= 0) {
                exact += heap.freeBlocks() < before ? 1 : 0;
                holes += heap.freeBlocks();
            }
        }
        double split = 1 - (double) exact / rounds;
        double expected = split * live.length / 2;
        assertThat(holes / rounds).isCloseTo(expected, within(0.03 * expected));
    }
}
