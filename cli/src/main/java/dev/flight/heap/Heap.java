package dev.flight.heap;

/**
 * A range of addresses, from 0 up to but without {@link #capacity()}, in which an allocator places blocks.
 *
 * <p>Blocks are known by a handle, a small number that is given out again after the block is freed. Sizes are bytes.
 */
public interface Heap {

    /** No block: there is no room. The heap is as it was. */
    int NONE = -1;

    /**
     * Places a block.
     *
     * @param requested the bytes asked for, 0 or more; the allocator adds its header and rounds up
     * @param alignment the alignment asked for, a power of two; 1 for the allocator's own
     * @return the block's handle, or {@link #NONE}
     */
    int allocate(long requested, long alignment);

    /** Gives a live block back. */
    void free(int block);

    /**
     * Makes a live block another size: in place where it can (a shrunk block gives its tail back, a grown one takes from
     * the hole behind it), else moved as by allocate, copy, free.
     *
     * @return the handle of the block, the same or another; {@link #NONE} when there is no room and the block stays as it was
     */
    int resize(int block, long requested, long alignment);

    /** The bytes that a request would be granted, header and rounding included: what must be free in one piece. */
    long granted(long requested, long alignment);

    /** The address at which a live block starts, its header included. */
    long address(int block);

    /** The bytes that a live block takes, its header included. */
    long size(int block);

    long capacity();

    /** The bytes of all live blocks, headers and rounding included. */
    long liveBytes();

    /** The bytes of all holes. */
    long freeBytes();

    /** The bytes of the largest hole, or the largest piece that one block could be granted; 0 when nothing is free. */
    long largestFree();

    int liveBlocks();

    /** How many holes there are. */
    int freeBlocks();

    /** The footprint so far: one more than the highest address that a block ever took. */
    long footprint();

    /** Visits live blocks and holes in the order of their addresses; together they are the whole heap. */
    void visit(Visitor visitor);

    /** Takes the pieces of a heap. */
    interface Visitor {

        /**
         * A live block or a hole.
         *
         * @param block the handle of a live block, or {@link #NONE} for a hole
         */
        void piece(long address, long size, int block);
    }

    /**
     * External fragmentation: 1 - largest free / total free; 0 when nothing is free.
     *
     * <p>In one division, so that 30 of 100 bytes are the 30 % that a threshold names: 1 - 70 / 100 is a little more.
     */
    default double fragmentation() {
        long free = freeBytes();
        return free == 0 ? 0 : (double) (free - largestFree()) / free;
    }
}
