package dev.flight.sim.memory;

import dev.flight.heap.Heap;

/** Checks that a heap is consistent: its pieces do not overlap and come to all of it, and its sums are those of the pieces. */
final class HeapCheck {

    private long next;
    private long live;
    private long free;
    private int blocks;

    private HeapCheck() {}

    /** Fails when the heap is not consistent, which is a bug of its policy. */
    static void check(Heap heap) {
        HeapCheck check = new HeapCheck();
        heap.visit(check::piece);
        long all = check.live + check.free;
        expect(all == heap.capacity(), "its pieces come to " + all + " of " + heap.capacity());
        expect(check.live == heap.liveBytes(), "live " + heap.liveBytes() + ", its blocks sum up to " + check.live);
        expect(check.free == heap.freeBytes(), "free " + heap.freeBytes() + ", its holes sum up to " + check.free);
        expect(check.blocks == heap.liveBlocks(), heap.liveBlocks() + " blocks, " + check.blocks + " found");
        expect(heap.largestFree() <= check.free, "the largest hole is larger than all of them");
    }

    private void piece(long address, long size, int block) {
        expect(address >= next, "a piece starts at " + address + ", the one before ends at " + next);
        next = address + size;
        if (block == Heap.NONE) {
            free += size;
        } else {
            live += size;
            blocks++;
        }
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("inconsistent heap: " + otherwise);
        }
    }
}
