package dev.flight.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.heap.HeapOptions.End;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All orders of operations on blocks of 1 and 2 units with at most 4 live: the smallest heap that survives them is 6 for
 * each of the fits, which a search by hand and other programs find too. (Robson's bound for any allocator is 5.)
 */
class AdversaryGameTest {

    private static final int MOST_LIVE = 4;

    @ParameterizedTest
    @EnumSource(
            value = HeapPolicy.class,
            names = {"FIRST_FIT", "BEST_FIT", "WORST_FIT"})
    void sixUnitsSurviveEveryOrderAndFiveDoNot(HeapPolicy policy) {
        assertThat(survives(policy, 4)).isFalse();
        assertThat(survives(policy, 5)).isFalse();
        assertThat(survives(policy, 6)).isTrue();
    }

    /** An operation: a size to allocate, or the address of the block to free, as a negative number less one. */
    private static boolean survives(HeapPolicy policy, int units) {
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.of()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            List<Integer> operations = open.remove();
            Replay state = new Replay(policy, units);
            if (!operations.stream().allMatch(state::apply)) {
                return false;
            }
            if (seen.add(state.text())) {
                for (int operation : state.possible()) {
                    List<Integer> longer = new ArrayList<>(operations);
                    longer.add(operation);
                    open.add(longer);
                }
            }
        }
        return true;
    }

    private static final class Replay {

        private final Heap heap;
        private final TreeMap<Integer, Integer> blocks = new TreeMap<>();

        Replay(HeapPolicy policy, int units) {
            heap = policy.create(new HeapOptions(units, 1, 0, 1, End.LOW));
        }

        boolean apply(int operation) {
            if (operation < 0) {
                heap.free(Objects.requireNonNull(blocks.remove(-operation - 1)));
                return true;
            }
            int block = heap.allocate(operation, 1);
            if (block == Heap.NONE) {
                return false;
            }
            blocks.put((int) heap.address(block), block);
            return true;
        }

        List<Integer> possible() {
            List<Integer> operations = new ArrayList<>();
            blocks.keySet().forEach(address -> operations.add(-address - 1));
            for (int size = 1; size <= 2 && heap.liveBytes() + size <= MOST_LIVE; size++) {
                operations.add(size);
            }
            return operations;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            heap.visit((address, size, block) -> text.append(size).append(block == Heap.NONE ? '.' : '#'));
            return text.toString();
        }
    }
}
