package dev.flight.sim.memory;

import dev.flight.heap.Heap;
import java.util.Arrays;

/**
 * The blocks of a workload by their number: where each is placed, what was asked for it and who holds it.
 *
 * <p>Primitive arrays, no object a block: a workload has hundreds of millions. Those that could be reclaimed are also
 * linked by age.
 */
final class BlockTable {

    /** No block, as an end of the list by age. */
    static final int NO_BLOCK = -1;

    private int[] handle = new int[0];
    private long[] requested = new long[0];
    private long[] alignment = new long[0];
    private int[] holder = new int[0];
    private int[] region = new int[0];
    private int[] older = new int[0];
    private int[] newer = new int[0];
    private boolean[] linked = new boolean[0];
    private int oldest = NO_BLOCK;
    private int newest = NO_BLOCK;

    /** A block asked for; it is not placed yet. */
    void ask(int block, long bytes, long align, int who, int where) {
        reserve(block);
        handle[block] = Heap.NONE;
        requested[block] = bytes;
        alignment[block] = align;
        holder[block] = who;
        region[block] = where;
    }

    private void reserve(int block) {
        if (block < handle.length) {
            return;
        }
        int before = handle.length;
        int more = Math.max(Math.max(64, block + 1), before + (before >> 1));
        handle = Arrays.copyOf(handle, more);
        Arrays.fill(handle, before, more, Heap.NONE);
        requested = Arrays.copyOf(requested, more);
        alignment = Arrays.copyOf(alignment, more);
        holder = Arrays.copyOf(holder, more);
        region = Arrays.copyOf(region, more);
        older = Arrays.copyOf(older, more);
        newer = Arrays.copyOf(newer, more);
        linked = Arrays.copyOf(linked, more);
    }

    /** More than the highest number so far. */
    int size() {
        return handle.length;
    }

    boolean isPlaced(int block) {
        return block < handle.length && handle[block] != Heap.NONE;
    }

    int handle(int block) {
        return handle[block];
    }

    void place(int block, int newHandle) {
        handle[block] = newHandle;
    }

    void lose(int block) {
        handle[block] = Heap.NONE;
        unlink(block);
    }

    long requested(int block) {
        return requested[block];
    }

    void request(int block, long bytes) {
        requested[block] = bytes;
    }

    long alignment(int block) {
        return alignment[block];
    }

    int holder(int block) {
        return holder[block];
    }

    int region(int block) {
        return region[block];
    }

    /** Makes a block the newest of those that can be reclaimed. */
    void link(int block) {
        linked[block] = true;
        older[block] = newest;
        newer[block] = NO_BLOCK;
        if (newest == NO_BLOCK) {
            oldest = block;
        } else {
            newer[newest] = block;
        }
        newest = block;
    }

    private void unlink(int block) {
        if (!linked[block]) {
            return;
        }
        linked[block] = false;
        if (older[block] == NO_BLOCK) {
            oldest = newer[block];
        } else {
            newer[older[block]] = newer[block];
        }
        if (newer[block] == NO_BLOCK) {
            newest = older[block];
        } else {
            older[newer[block]] = older[block];
        }
    }

    /** The block that could be reclaimed for the longest time; {@link #NO_BLOCK} for none. */
    int oldest() {
        return oldest;
    }
}
