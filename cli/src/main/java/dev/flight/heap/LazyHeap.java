package dev.flight.heap;

import java.util.Arrays;

/**
 * Pieces with keys, of which the least key is wanted: a binary heap that forgets late.
 *
 * <p>Written for the machine: an entry whose piece has changed since stays until it comes to the top, or until most
 * entries are such, which saves finding it at each change. A push is O(1) on average, the least O(log n), amortised.
 */
abstract class LazyHeap {

    private static final int SMALLEST = 64;

    private final Pieces pieces;
    private long[] keys = new long[SMALLEST];
    private int[] entries = new int[SMALLEST];
    private int count;
    private int sweepAt = SMALLEST;

    LazyHeap(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Whether a piece still has the key with which it was put in. */
    abstract boolean isCurrent(long key, int piece);

    final void push(long key, int piece) {
        if (count == sweepAt) {
            sweep();
        }
        int at = count++;
        for (int parent = (at - 1) >> 1; at > 0 && keys[parent] > key; parent = (at - 1) >> 1) {
            set(at, keys[parent], entries[parent]);
            at = parent;
        }
        set(at, key, piece);
    }

    /** The piece with the least key, or {@link Heap#NONE}. */
    final int least() {
        while (count > 0 && !isCurrent(keys[0], entries[0])) {
            drop();
        }
        return count == 0 ? Heap.NONE : entries[0];
    }

    private void drop() {
        count--;
        sink(0, keys[count], entries[count]);
    }

    private void sink(int from, long key, int piece) {
        int at = from;
        for (int child = 2 * at + 1; child < count; child = 2 * at + 1) {
            if (child + 1 < count && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            set(at, keys[child], entries[child]);
            at = child;
        }
        set(at, key, piece);
    }

    private void set(int at, long key, int piece) {
        keys[at] = key;
        entries[at] = piece;
    }

    /** Throws out what is no longer so, and what is there twice. */
    private void sweep() {
        long[] seen = new long[(pieces.handles() >> 6) + 1];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int piece = entries[i];
            if (isCurrent(keys[i], piece) && ((seen[piece >> 6] >>> piece) & 1) == 0) {
                seen[piece >> 6] |= 1L << piece;
                set(kept++, keys[i], piece);
            }
        }
        count = kept;
        for (int i = (count >> 1) - 1; i >= 0; i--) {
            sink(i, keys[i], entries[i]);
        }
        sweepAt = Math.addExact(Math.max(2 * kept, seen.length), SMALLEST);
        if (sweepAt > keys.length) {
            keys = Arrays.copyOf(keys, sweepAt);
            entries = Arrays.copyOf(entries, sweepAt);
        }
    }
}
