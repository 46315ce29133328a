package dev.flight.heap;

import java.util.Arrays;

/**
 * What the runs of pages of a slab heap hold: slabs with their slots, or one large block.
 *
 * <p>Written for the machine: the slots of a slab are one array, in which a live one has its block's handle and a free one
 * the next free one, so that a block is placed and freed in constant time. The slabs of a class that have free slots form
 * a list.
 */
final class SlabRuns {

    static final int NONE = Heap.NONE;

    /** The class of a run that one block has for itself. */
    static final int LARGE = -1;

    private static final int[] NO_SLOTS = {};

    private final int[] partial;
    private int[][] slots = new int[64][];
    private int[] kinds = new int[64];
    private int[] firstFree = new int[64];
    private int[] live = new int[64];
    private int[] before = new int[64];
    private int[] behind = new int[64];
    private long withFree;

    SlabRuns(int classes) {
        partial = new int[classes];
        Arrays.fill(partial, NONE);
    }

    int kind(int run) {
        return kinds[run];
    }

    /** The block that has a run for itself, or the one in a slot; {@link #NONE} for a free slot. */
    int block(int run, int slot) {
        return kinds[run] == LARGE ? firstFree[run] : Math.max(NONE, slots[run][slot]);
    }

    void setLarge(int run, int block) {
        require(run);
        kinds[run] = LARGE;
        slots[run] = NO_SLOTS;
        firstFree[run] = block;
    }

    void setSlab(int run, int kind, int count) {
        require(run);
        int[] free = new int[count];
        for (int slot = 0; slot < count; slot++) {
            free[slot] = link(slot + 1);
        }
        slots[run] = free;
        kinds[run] = kind;
        firstFree[run] = 0;
        live[run] = 0;
        addPartial(run);
    }

    /** A slab of a class with a free slot, the last that got one, or {@link #NONE}. */
    int withFreeSlot(int kind) {
        return partial[kind];
    }

    /** The highest class that has a free slot, or {@link #NONE}. */
    int highestWithFreeSlot() {
        return 63 - Long.numberOfLeadingZeros(withFree);
    }

    /** The slot that is taken next: the last freed. */
    int nextSlot(int run) {
        return firstFree[run];
    }

    void take(int run, int block) {
        int slot = firstFree[run];
        firstFree[run] = link(slots[run][slot]);
        slots[run][slot] = block;
        live[run]++;
        if (live[run] == slots[run].length) {
            removePartial(run);
        }
    }

    /** Frees a slot. @return whether the slab is empty now, and out of the list */
    boolean give(int run, int slot) {
        if (live[run] == slots[run].length) {
            addPartial(run);
        }
        slots[run][slot] = link(firstFree[run]);
        firstFree[run] = slot;
        live[run]--;
        if (live[run] > 0) {
            return false;
        }
        removePartial(run);
        return true;
    }

    /** Tells a link to a free slot from a handle; it is its own inverse, and never {@link #NONE}. */
    private static int link(int slot) {
        return -2 - slot;
    }

    private void addPartial(int run) {
        int kind = kinds[run];
        int first = partial[kind];
        before[run] = NONE;
        behind[run] = first;
        if (first != NONE) {
            before[first] = run;
        }
        partial[kind] = run;
        withFree |= 1L << kind;
    }

    private void removePartial(int run) {
        int kind = kinds[run];
        if (before[run] == NONE) {
            partial[kind] = behind[run];
        } else {
            behind[before[run]] = behind[run];
        }
        if (behind[run] != NONE) {
            before[behind[run]] = before[run];
        }
        if (partial[kind] == NONE) {
            withFree &= ~(1L << kind);
        }
    }

    private void require(int run) {
        if (run < kinds.length) {
            return;
        }
        int length = Math.max(run + 1, Math.multiplyExact(2, kinds.length));
        slots = Arrays.copyOf(slots, length);
        kinds = Arrays.copyOf(kinds, length);
        firstFree = Arrays.copyOf(firstFree, length);
        live = Arrays.copyOf(live, length);
        before = Arrays.copyOf(before, length);
        behind = Arrays.copyOf(behind, length);
    }
}
