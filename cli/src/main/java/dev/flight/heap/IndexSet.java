package dev.flight.heap;

/** A set of small numbers, made to find the next one: bits, bits that say which words have bits, and once more. */
final class IndexSet {

    /** How many numbers a set can hold. */
    static final int MOST = 1 << 18;

    private final long[] low;
    private final long[] middle;
    private long top;

    IndexSet(int size) {
        if (size > MOST) {
            throw new IllegalArgumentException("a set of " + size);
        }
        low = new long[(size >> 6) + 1];
        middle = new long[(size >> 12) + 1];
    }

    void add(int index) {
        low[index >> 6] |= 1L << index;
        middle[index >> 12] |= 1L << (index >> 6);
        top |= 1L << (index >> 12);
    }

    void remove(int index) {
        low[index >> 6] &= ~(1L << index);
        if (low[index >> 6] == 0) {
            middle[index >> 12] &= ~(1L << (index >> 6));
            if (middle[index >> 12] == 0) {
                top &= ~(1L << (index >> 12));
            }
        }
    }

    /** The least number from one on, or -1. */
    int next(int index) {
        int word = index >> 6;
        long here = low[word] & (-1L << index);
        if (here != 0) {
            return (word << 6) | Long.numberOfTrailingZeros(here);
        }
        int group = word >> 6;
        long words = middle[group] & (-2L << word);
        if (words == 0) {
            long groups = top & (-2L << group);
            if (groups == 0) {
                return -1;
            }
            group = Long.numberOfTrailingZeros(groups);
            words = middle[group];
        }
        int found = (group << 6) | Long.numberOfTrailingZeros(words);
        return (found << 6) | Long.numberOfTrailingZeros(low[found]);
    }
}
