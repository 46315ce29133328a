package dev.flight.heap;

import java.util.Arrays;

/** The handles of a slab heap's blocks: for each, the run of pages it is in, and its slot there. */
final class SlabBlocks {

    private static final int NONE = Heap.NONE;

    // Of a live block, run and slot; of a handle that waits to be given out, -1 and the next such.
    private long[] places = new long[64];
    private int used;
    private int spare = NONE;

    int add(int run, int slot) {
        int block = spare;
        if (block == NONE) {
            if (used == places.length) {
                places = Arrays.copyOf(places, Math.multiplyExact(2, used));
            }
            block = used++;
        } else {
            spare = (int) places[block];
        }
        places[block] = Pieces.pair(run, slot);
        return block;
    }

    void drop(int block) {
        places[block] = Pieces.pair(NONE, spare);
        spare = block;
    }

    void moveTo(int block, int run) {
        places[block] = Pieces.pair(run, 0);
    }

    int run(int block) {
        return (int) (places[block] >> 32);
    }

    int slot(int block) {
        return (int) places[block];
    }

    void requireLive(int block) {
        if (block < 0 || block >= used || run(block) == NONE) {
            throw new IllegalArgumentException("no live block: " + block);
        }
    }
}
