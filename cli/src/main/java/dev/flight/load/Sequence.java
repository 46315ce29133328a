package dev.flight.load;

import java.util.Arrays;

/** The messages of one publisher to one channel as they come: which are there, twice, or behind a later one. */
final class Sequence {

    private static final int BITS = 6;

    private long[] seen = new long[16];
    private long highest = -1;
    private long distinct;
    private long duplicates;
    private long reordered;

    /** Notes one; whether it is there for the first time. */
    boolean see(long number) {
        int word = Math.toIntExact(number >>> BITS);
        if (word >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(word + 1, 2 * seen.length));
        }
        long bit = 1L << number;
        if ((seen[word] & bit) != 0) {
            duplicates++;
            return false;
        }
        seen[word] |= bit;
        distinct++;
        reordered += number < highest ? 1 : 0;
        highest = Math.max(highest, number);
        return true;
    }

    long distinct() {
        return distinct;
    }

    long duplicates() {
        return duplicates;
    }

    /** Those that came behind one that was sent after them. */
    long reordered() {
        return reordered;
    }
}
