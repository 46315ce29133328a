package dev.flight.heap;

/**
 * A heap that is a row of pieces: what every policy of that kind counts in the same way.
 *
 * <p>Where the capacity is no multiple of the alignment (of the smallest block, for buddies), its tail can never be
 * given out: the heap is that much smaller, and {@link #capacity()} says so.
 */
abstract class PieceHeap implements Heap {

    /** What a request is granted that is larger than any heap: large, and safe to add. */
    private static final long TOO_LARGE = 1L << 61;

    final Pieces pieces = new Pieces();
    final long capacity;
    final boolean high;

    /** The smallest block that is ever granted. */
    final long smallest;

    private final long alignment;
    private final long header;
    private final long minimum;
    private long liveBytes;
    private int liveBlocks;
    private long footprint;

    /** @param step what blocks are multiples of */
    PieceHeap(HeapOptions options, long step) {
        if (options.capacity() > Pieces.MOST_BYTES) {
            throw new IllegalArgumentException("a heap of " + options.capacity() + " bytes");
        }
        alignment = options.alignment();
        header = options.header();
        minimum = Math.max(1, options.minimum());
        high = options.end() == HeapOptions.End.HIGH;
        capacity = options.capacity() - options.capacity() % step;
        smallest = roundUp(Math.max(minimum, header), alignment);
    }

    PieceHeap(HeapOptions options) {
        this(options, options.alignment());
    }

    static long roundUp(long bytes, long alignment) {
        return (bytes + alignment - 1) & -alignment;
    }

    /** {@inheritDoc} As {@code profile.Allocator.grantedBytes}, and at least one step of the alignment. */
    @Override
    public long granted(long requested, long alignment) {
        requireRequest(requested, alignment);
        if (requested >= TOO_LARGE - header || alignment >= TOO_LARGE) {
            return TOO_LARGE;
        }
        return roundUp(Math.max(minimum, requested + header), Math.max(this.alignment, alignment));
    }

    static void requireRequest(long requested, long alignment) {
        if (requested < 0 || alignment <= 0 || (alignment & (alignment - 1)) != 0) {
            throw new IllegalArgumentException("no request: " + requested + " bytes, alignment " + alignment);
        }
    }

    /** How much more than its own alignment a request wants: 0, or the most that a gap before its block can be. */
    final long gapMost(long alignment) {
        return Math.max(0, alignment - this.alignment);
    }

    /** Counts a piece that has become a live block. */
    final void born(int block) {
        liveBlocks++;
        grew(block, pieces.size(block));
    }

    /** Counts a block that is no longer live. */
    final void died(long size) {
        liveBlocks--;
        liveBytes -= size;
    }

    /** Counts that a live block changed by so many bytes. */
    final void grew(int block, long bytes) {
        liveBytes += bytes;
        footprint = Math.max(footprint, pieces.end(block));
    }

    /** Resizes as by allocate, copy, free. */
    final int move(int block, long requested, long alignment) {
        int moved = allocate(requested, alignment);
        if (moved != NONE) {
            free(block);
        }
        return moved;
    }

    @Override
    public final long address(int block) {
        return pieces.address(block);
    }

    @Override
    public final long size(int block) {
        return pieces.size(block);
    }

    @Override
    public final long capacity() {
        return capacity;
    }

    @Override
    public final long liveBytes() {
        return liveBytes;
    }

    @Override
    public final long freeBytes() {
        return capacity - liveBytes;
    }

    @Override
    public final int liveBlocks() {
        return liveBlocks;
    }

    @Override
    public final int freeBlocks() {
        return pieces.count() - liveBlocks;
    }

    @Override
    public final long footprint() {
        return footprint;
    }

    @Override
    public final void visit(Visitor visitor) {
        for (int piece = pieces.first(); piece != NONE; piece = pieces.next(piece)) {
            visitor.piece(pieces.address(piece), pieces.size(piece), pieces.isLive(piece) ? piece : NONE);
        }
    }
}
