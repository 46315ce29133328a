package dev.flight.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.heap.HeapOptions.End;
import org.junit.jupiter.api.Test;

/** By hand from malloc.c 2.7.2, with the figures of a 32-bit machine: alignment 8, header 4, smallest chunk 16. */
class DlmallocTest {

    private final Heap heap = new Dlmalloc(new HeapOptions(1 << 20, 8, 4, 16, End.LOW));

    private int allocate(long bytes) {
        return heap.allocate(bytes, 1);
    }

    private long place(long bytes) {
        return heap.address(allocate(bytes));
    }

    @Test
    void grantsAChunkAsRequest2sizeDoes() {
        assertThat(heap.granted(0, 1)).isEqualTo(16);
        assertThat(heap.granted(12, 1)).isEqualTo(16);
        assertThat(heap.granted(13, 1)).isEqualTo(24);
        assertThat(heap.granted(508, 1)).isEqualTo(512);
    }

    @Test
    void usesASmallChunkAgainNewestFirstAndUnmerged() {
        int first = allocate(20);
        int second = allocate(20);
        allocate(20);
        heap.free(first);
        heap.free(second);
        assertThat(heap.freeBlocks()).isEqualTo(3);
        assertThat(place(20)).isEqualTo(24);
        assertThat(place(20)).isEqualTo(0);
    }

    @Test
    void mergesFastChunksWhenALargeRequestComes() {
        int first = allocate(20);
        int second = allocate(20);
        allocate(20);
        heap.free(first);
        heap.free(second);
        allocate(1000);
        assertThat(heap.freeBlocks()).isEqualTo(2);
        assertThat(place(44)).isEqualTo(0);
    }

    @Test
    void takesTheSmallestLargeChunkAndOfEqualOnesTheOldest() {
        int big = allocate(2044);
        allocate(100);
        int first = allocate(1020);
        allocate(100);
        int second = allocate(1020);
        allocate(100);
        long oldest = heap.address(second);
        heap.free(big);
        heap.free(second);
        heap.free(first);
        assertThat(place(900)).isEqualTo(oldest);
    }

    @Test
    void cutsRunsOfSmallRequestsFromTheLastRemainder() {
        int large = allocate(1020);
        allocate(100);
        int larger = allocate(2044);
        allocate(100);
        heap.free(large);
        heap.free(larger);
        long start = place(100);
        assertThat(start).isZero();
        assertThat(place(100)).isEqualTo(104);
        assertThat(place(200)).isEqualTo(208);
    }

    @Test
    void touchesTheTopOnlyWhenNothingElseFits() {
        int chunk = allocate(300);
        allocate(100);
        heap.free(chunk);
        assertThat(place(200)).isZero();
        assertThat(place(200)).isEqualTo(304 + 104);
    }

    @Test
    void growsIntoTheTopInPlace() {
        int chunk = allocate(300);
        assertThat(heap.resize(chunk, 5000, 1)).isEqualTo(chunk);
        assertThat(heap.size(chunk)).isEqualTo(5008);
        assertThat(place(10)).isEqualTo(5008);
    }
}
