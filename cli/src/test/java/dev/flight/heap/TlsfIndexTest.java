package dev.flight.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.heap.HeapOptions.End;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsfIndexTest {

    /** 460 is the paper's own example, there with 16 lists: (8, 12); with 32 lists its second index is 460/8 - 32. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0",
        "3, 1, 16",
        "31, 4, 30",
        "32, 5, 0",
        "63, 5, 31",
        "64, 6, 0",
        "65, 6, 0",
        "66, 6, 1",
        "460, 8, 25",
        "1000, 9, 30",
        "4096, 12, 0",
        "9007199254740991, 52, 31"
    })
    void mapsAHoleToItsList(long size, int first, int second) {
        assertThat(TlsfIndex.listOf(size)).isEqualTo(first * TlsfIndex.SECOND + second);
    }

    @ParameterizedTest
    @CsvSource({"31, 4, 30", "64, 6, 0", "65, 6, 1", "460, 8, 26", "1000, 9, 31", "1009, 10, 0", "4095, 12, 0"})
    void searchesFromTheListOfWhichEachHoleIsLargeEnough(long size, int first, int second) {
        assertThat(TlsfIndex.searchFrom(size)).isEqualTo(first * TlsfIndex.SECOND + second);
    }

    @Test
    void agreesWithTheFormulasOfThePaper() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            long size = 32 + (random.nextLong() >>> (12 + random.nextInt(45)));
            int first = floorOfLog2(size);
            long second = (size - (1L << first)) / (1L << (first - 5));
            assertThat(TlsfIndex.listOf(size)).isEqualTo((int) (first * 32L + second));
            assertThat(TlsfIndex.searchFrom(size)).isEqualTo(TlsfIndex.listOf(size + (1L << (first - 5)) - 1));
        }
    }

    private static int floorOfLog2(long size) {
        int log = 0;
        for (long rest = size; rest > 1; rest /= 2) {
            log++;
        }
        return log;
    }

    @Test
    void findsTheNextListThatIsNotEmpty() {
        TlsfIndex index = new TlsfIndex();
        TreeSet<Integer> expected = new TreeSet<>();
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            int list = random.nextInt(60 * TlsfIndex.SECOND);
            if (expected.remove(list)) {
                index.clear(list);
            } else if (random.nextInt(10) == 0) {
                expected.add(list);
                index.set(list);
            }
            int from = random.nextInt(60 * TlsfIndex.SECOND);
            Integer next = expected.ceiling(from);
            assertThat(index.next(from)).isEqualTo(next == null ? TlsfIndex.NONE : next);
        }
    }

    @Test
    void doesNotFindAHoleThatIsJustLargeEnough() {
        Heap heap = new Tlsf(new HeapOptions(1000, 1, 0, 1, End.LOW));
        assertThat(heap.allocate(1000, 1)).isEqualTo(Heap.NONE);
        assertThat(heap.allocate(992, 1)).isNotEqualTo(Heap.NONE);
    }

    @Test
    void takesTheNewestHoleOfAList() {
        Heap heap = new Tlsf(new HeapOptions(1024, 1, 0, 1, End.LOW));
        int first = heap.allocate(64, 1);
        heap.allocate(8, 1);
        int second = heap.allocate(64, 1);
        heap.allocate(8, 1);
        long newest = heap.address(second);
        heap.free(first);
        heap.free(second);
        assertThat(heap.address(heap.allocate(64, 1))).isEqualTo(newest);
    }
}
