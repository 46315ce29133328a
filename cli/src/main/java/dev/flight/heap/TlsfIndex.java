package dev.flight.heap;

/**
 * Which lists of TLSF hold holes: the two-level segregated fit of Masmano, Ripoll, Crespo and Real, "TLSF: a new dynamic
 * memory allocator for real-time systems", 2004, section 4.
 *
 * <p>List (f, s) holds the holes of [2^f + s 2^f/32, 2^f + (s + 1) 2^f/32) bytes. Below 32 bytes, each size has a list
 * of its own.
 */
final class TlsfIndex {

    static final int NONE = Heap.NONE;

    /** The paper's J: log2 of the second-level lists. */
    private static final int SECOND_BITS = 5;

    static final int SECOND = 1 << SECOND_BITS;
    static final int LISTS = 64 * SECOND;

    private final int[] second = new int[64];
    private long first;

    /** The list of a hole: the paper's mapping_insert. */
    static int listOf(long size) {
        int level = 63 - Long.numberOfLeadingZeros(size);
        int shift = level - SECOND_BITS;
        long scaled = shift >= 0 ? size >>> shift : size << -shift;
        return (level << SECOND_BITS) | ((int) scaled - SECOND);
    }

    /** The first list of which each hole is large enough: the paper's mapping_search, which rounds up. */
    static int searchFrom(long size) {
        int shift = 63 - Long.numberOfLeadingZeros(size) - SECOND_BITS;
        return listOf(shift > 0 ? size + (1L << shift) - 1 : size);
    }

    /** The first list from one on that holds a hole, or {@link #NONE}. */
    int next(int list) {
        int level = list >>> SECOND_BITS;
        int inLevel = second[level] & (-1 << list);
        if (inLevel != 0) {
            return (level << SECOND_BITS) | Integer.numberOfTrailingZeros(inLevel);
        }
        long above = first & (-2L << level);
        if (above == 0) {
            return NONE;
        }
        int higher = Long.numberOfTrailingZeros(above);
        return (higher << SECOND_BITS) | Integer.numberOfTrailingZeros(second[higher]);
    }

    void set(int list) {
        int level = list >>> SECOND_BITS;
        second[level] |= 1 << list;
        first |= 1L << level;
    }

    void clear(int list) {
        int level = list >>> SECOND_BITS;
        second[level] &= ~(1 << list);
        if (second[level] == 0) {
            first &= ~(1L << level);
        }
    }
}
