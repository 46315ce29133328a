package dev.flight.heap;

/**
 * A machine with virtual memory: blocks are whole pages, and any free frames serve, wherever they are. So nothing ever
 * fails for fragmentation, and all that is free counts as one piece.
 *
 * <p>Addresses are virtual: the lowest that are free are taken, in a space far larger than the memory, so that they may
 * lie above {@link #capacity()}. A visit shows the blocks in their order and then all free frames as one piece. The
 * footprint is the most that was ever live. A page is the alignment, or the minimum where that is larger.
 */
final class Pages implements Heap {

    private final long capacity;
    private final FirstFit space;
    private long footprint;

    Pages(HeapOptions options) {
        long page = pageBytes(options);
        capacity = options.capacity() - options.capacity() % page;
        space = new FirstFit(new HeapOptions(Pieces.MOST_BYTES, page, options.header(), page, HeapOptions.End.LOW));
    }

    private static long pageBytes(HeapOptions options) {
        long least = Math.max(options.alignment(), options.minimum());
        return least <= 1 ? 1 : Long.highestOneBit(least - 1) << 1;
    }

    @Override
    public int allocate(long requested, long alignment) {
        return granted(requested, alignment) > freeBytes() ? NONE : counted(space.allocate(requested, alignment));
    }

    @Override
    public void free(int block) {
        space.free(block);
    }

    /** {@inheritDoc} Frames are remapped, not copied: only what is more must be free. */
    @Override
    public int resize(int block, long requested, long alignment) {
        space.pieces.requireLive(block);
        long more = granted(requested, alignment) - size(block);
        return more > freeBytes() ? NONE : counted(space.resize(block, requested, alignment));
    }

    private int counted(int block) {
        footprint = Math.max(footprint, liveBytes());
        return block;
    }

    @Override
    public long granted(long requested, long alignment) {
        return space.granted(requested, alignment);
    }

    @Override
    public long address(int block) {
        return space.address(block);
    }

    @Override
    public long size(int block) {
        return space.size(block);
    }

    @Override
    public long capacity() {
        return capacity;
    }

    @Override
    public long liveBytes() {
        return space.liveBytes();
    }

    @Override
    public long freeBytes() {
        return capacity - liveBytes();
    }

    @Override
    public long largestFree() {
        return freeBytes();
    }

    @Override
    public int liveBlocks() {
        return space.liveBlocks();
    }

    @Override
    public int freeBlocks() {
        return freeBytes() == 0 ? 0 : 1;
    }

    @Override
    public long footprint() {
        return footprint;
    }

    @Override
    public void visit(Visitor visitor) {
        long[] end = {0};
        space.visit((address, size, block) -> {
            if (block != NONE) {
                visitor.piece(address, size, block);
                end[0] = address + size;
            }
        });
        if (freeBytes() > 0) {
            visitor.piece(end[0], freeBytes(), NONE);
        }
    }
}
