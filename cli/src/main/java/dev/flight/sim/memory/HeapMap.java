package dev.flight.sim.memory;

import dev.flight.heap.Heap;

/**
 * A picture of a heap at one moment: equal cells from the lowest address to the highest.
 *
 * @param cellBytes the bytes of a cell; the last may be shorter
 * @param live the live bytes in each cell
 * @param largestFree the largest stretch of free bytes that touches each cell, as far as it lies in it
 * @param holes how many holes start in each cell
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HeapMap(long capacity, long cellBytes, long[] live, long[] largestFree, int[] holes) {

    /**
     * Draws a heap in so many cells, or fewer where it has fewer bytes. Pieces stand one behind the other in their order:
     * where memory is virtual, addresses have gaps that take no room.
     */
    public static HeapMap of(Heap heap, int cells) {
        long capacity = heap.capacity();
        long cellBytes = Math.max(1, (capacity + cells - 1) / cells);
        int count = (int) ((capacity + cellBytes - 1) / cellBytes);
        HeapMap map = new HeapMap(capacity, cellBytes, new long[count], new long[count], new int[count]);
        long[] next = {0};
        heap.visit((address, size, block) -> {
            map.piece(next[0], size, block == Heap.NONE);
            next[0] += size;
        });
        return map;
    }

    private void piece(long start, long size, boolean free) {
        if (free && size > 0) {
            holes[(int) (start / cellBytes)]++;
        }
        long end = start + size;
        for (long at = start; at < end; ) {
            int cell = (int) (at / cellBytes);
            long until = Math.min(end, (cell + 1) * cellBytes);
            if (free) {
                largestFree[cell] = Math.max(largestFree[cell], until - at);
            } else {
                live[cell] += until - at;
            }
            at = until;
        }
    }
}
