package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.heap.Heap;
import dev.flight.heap.HeapOptions;
import dev.flight.heap.HeapPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentationIndexesTest {

    /** A heap that has these holes, with blocks of one byte between them. */
    private static Heap holes(String sizes) {
        long[] holes =
                Arrays.stream(sizes.split(" ")).mapToLong(Long::parseLong).toArray();
        long capacity = Arrays.stream(holes).sum() + holes.length;
        Heap heap = HeapPolicy.FIRST_FIT.create(new HeapOptions(capacity, 1, 0, 1, HeapOptions.End.LOW));
        List<Integer> blocks = new ArrayList<>();
        for (long hole : holes) {
            if (hole > 0) {
                blocks.add(heap.allocate(hole, 1));
            }
            heap.allocate(1, 1);
        }
        blocks.forEach(heap::free);
        return heap;
    }

    private static FragmentationIndexes indexes(String holes, long block) {
        return FragmentationIndexes.of(holes(holes), block);
    }

    /** 1 - largest / all. */
    @ParameterizedTest
    @CsvSource({
        "100, 0",
        "50 50, 0.5",
        "10 30 20, 0.5",
        "1 1 1 1, 0.75",
        "0, 0",
        "70 30, 0.3",
        "60 40, 0.4",
        "93 7, 0.07"
    })
    void externalFragmentationIsExact(String holes, double expected) {
        assertThat(holes(holes).fragmentation()).isEqualTo(expected);
    }

    /**
     * {@code (free_pages - (free_blocks_suitable << order)) * 1000 / free_pages}, with pages of 1: buddies of 8, 4, 2, 2 and
     * 1 are 17 pages; in blocks of 4, 2 + 1 are suitable, and 5 of 17 pages are not usable.
     */
    @ParameterizedTest
    @CsvSource({
        "8 4 2 2 1, 1, 0",
        "8 4 2 2 1, 2, 58",
        "8 4 2 2 1, 4, 294",
        "8 4 2 2 1, 8, 529",
        "8 4 2 2 1, 16, 1000",
        "16, 16, 0",
        "0, 4, 1000"
    })
    void unusableFreeSpaceIsThatOfLinux(String holes, long block, long expected) {
        assertThat(indexes(holes, block).unusableFree()).isEqualTo(expected);
    }

    /**
     * {@code 1000 - (1000 + free_pages * 1000 / requested) / free_blocks_total}: one page free in one piece is a lack of
     * memory, 16 single pages for a block of 16 are nearly all fragmentation: 1000 - (1000 + 1000) / 16.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 4, 0",
        "8, 8, -1000",
        "8 1, 8, -1000",
        "1, 16, -62",
        "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1, 16, 875",
        "8 4 2 2 1, 16, 588",
        "25 25, 26, -461"
    })
    void fragmentationIndexIsThatOfLinux(String holes, long block, long expected) {
        assertThat(indexes(holes, block).fragmentationIndex()).isEqualTo(expected);
    }

    /** 100 - floor(100 sqrt(sum f^2) / sum f): holes of 3 and 4 have a root of 5 in 7, which is 71.4 %. */
    @ParameterizedTest
    @CsvSource({"7, 0", "3 4, 29", "5 5 5 5, 50", "1 1 1 1 1 1 1 1 1, 67", "6 8, 29", "0, 0", "99 1, 1"})
    void sumOfSquaresIsItsFormula(String holes, long expected) {
        assertThat(indexes(holes, 1).sumOfSquares()).isEqualTo(expected);
    }

    @Test
    void aBlockOfNothingIsOneByte() {
        assertThat(indexes("3 4", 0).unusableFree()).isZero();
    }
}
