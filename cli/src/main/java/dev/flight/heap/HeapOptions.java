package dev.flight.heap;

/**
 * How a heap is set up.
 *
 * @param capacity its bytes
 * @param alignment every block starts at a multiple of it and its size is one; a power of two
 * @param header bytes of bookkeeping of each block
 * @param minimum the smallest block, header included
 * @param end where new blocks are taken from
 */
public record HeapOptions(long capacity, long alignment, long header, long minimum, End end) {

    /** The end of a hole, and of the heap, from which blocks are taken. */
    public enum End {
        LOW,
        HIGH
    }

    public HeapOptions {
        if (capacity < 0 || Long.bitCount(alignment) != 1 || header < 0 || minimum < 0) {
            throw new IllegalArgumentException("no heap: capacity " + capacity + ", alignment " + alignment
                    + ", header " + header + ", minimum " + minimum);
        }
    }
}
