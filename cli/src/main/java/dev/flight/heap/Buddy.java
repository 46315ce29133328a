package dev.flight.heap;

/**
 * The binary buddy system (Knuth, TAOCP 1, 2.5, algorithms R and S): blocks are powers of two, a larger one is halved
 * until it is as small as can be, and the two halves become one as soon as both are free.
 *
 * <p>Of the holes of the smallest order that is large enough, the lowest is taken (the highest, and of it the upper half,
 * when blocks are taken from the high end). A capacity that is no power of two is the row of its powers of two, the
 * largest first, each a buddy system of its own; what is less than the smallest block cannot be used.
 */
final class Buddy extends PieceHeap {

    private final long least;
    private final int[] counts = new int[64];
    private final OrderHeap[] orders = new OrderHeap[64];
    private long notEmpty;

    Buddy(HeapOptions options) {
        super(options, leastBlock(options));
        least = leastBlock(options);
        for (int order = 0; order < orders.length; order++) {
            orders[order] = new OrderHeap(pieces, 1L << order, high);
        }
        long rest = capacity;
        for (long address = 0; rest > 0; rest = capacity - address) {
            long size = Long.highestOneBit(rest);
            added(pieces.addBehind(pieces.last(), address, size, Pieces.HOLE));
            address += size;
        }
    }

    private static long leastBlock(HeapOptions options) {
        return powerOfTwo(Math.max(Math.max(1, options.minimum()), Math.max(options.header(), options.alignment())));
    }

    private static long powerOfTwo(long bytes) {
        return bytes <= 1 ? 1 : Long.highestOneBit(bytes - 1) << 1;
    }

    /** {@inheritDoc} A power of two; a block stands at a multiple of its size, so any alignment is kept. */
    @Override
    public long granted(long requested, long alignment) {
        return Math.max(least, powerOfTwo(super.granted(requested, alignment)));
    }

    @Override
    public int allocate(long requested, long alignment) {
        long size = granted(requested, alignment);
        long enough = notEmpty & -size;
        if (enough == 0) {
            return NONE;
        }
        int block = orders[Long.numberOfTrailingZeros(enough)].least();
        removed(block);
        while (pieces.size(block) > size) {
            block = halve(block);
        }
        pieces.mark(block, Pieces.LIVE);
        born(block);
        return block;
    }

    /** Makes a hole of one half; the other, which is returned, is in no order. */
    private int halve(int piece) {
        long address = pieces.address(piece);
        long half = pieces.size(piece) / 2;
        pieces.place(piece, address, half, pieces.state(piece));
        int upper = pieces.addBehind(piece, address + half, half, Pieces.HOLE);
        added(high ? piece : upper);
        return high ? upper : piece;
    }

    @Override
    public void free(int block) {
        pieces.requireLive(block);
        died(pieces.size(block));
        pieces.mark(block, Pieces.HOLE);
        int piece = block;
        for (int buddy = buddy(piece); isWhole(buddy, pieces.size(piece)); buddy = buddy(piece)) {
            removed(buddy);
            piece = join(pieces.address(piece) < pieces.address(buddy) ? piece : buddy);
        }
        added(piece);
    }

    /** The piece on that side of a piece on which its buddy begins, or ends. */
    private int buddy(int piece) {
        boolean isLower = (pieces.address(piece) & pieces.size(piece)) == 0;
        return isLower ? pieces.next(piece) : pieces.previous(piece);
    }

    private boolean isWhole(int buddy, long size) {
        return pieces.isHole(buddy) && pieces.size(buddy) == size;
    }

    private int join(int lower) {
        long size = pieces.size(lower);
        pieces.drop(pieces.next(lower));
        pieces.place(lower, pieces.address(lower), 2 * size, pieces.state(lower));
        return lower;
    }

    @Override
    public int resize(int block, long requested, long alignment) {
        pieces.requireLive(block);
        long wanted = granted(requested, alignment);
        long before = pieces.size(block);
        if ((pieces.address(block) & (alignment - 1)) != 0 || !canGrow(block, wanted)) {
            return move(block, requested, alignment);
        }
        while (pieces.size(block) < wanted) {
            removed(pieces.next(block));
            join(block);
        }
        while (pieces.size(block) > wanted) {
            shrink(block);
        }
        grew(block, wanted - before);
        return block;
    }

    private void shrink(int block) {
        long half = pieces.size(block) / 2;
        pieces.place(block, pieces.address(block), half, Pieces.LIVE);
        added(pieces.addBehind(block, pieces.end(block), half, Pieces.HOLE));
    }

    /** Whether the buddies above a block are free, up to a size. */
    private boolean canGrow(int block, long wanted) {
        int upper = pieces.next(block);
        for (long size = pieces.size(block); size < wanted; size *= 2) {
            if ((pieces.address(block) & size) != 0 || upper == NONE || !isWhole(upper, size)) {
                return false;
            }
            upper = pieces.next(upper);
        }
        return true;
    }

    private void added(int hole) {
        long size = pieces.size(hole);
        int order = Long.numberOfTrailingZeros(size);
        orders[order].added(hole);
        if (counts[order]++ == 0) {
            notEmpty |= size;
        }
    }

    private void removed(int hole) {
        long size = pieces.size(hole);
        if (--counts[Long.numberOfTrailingZeros(size)] == 0) {
            notEmpty &= ~size;
        }
    }

    @Override
    public long largestFree() {
        return Long.highestOneBit(notEmpty);
    }

    /** The holes of one order, the lowest first, or the highest. */
    private static final class OrderHeap extends LazyHeap {

        private final Pieces pieces;
        private final long size;
        private final boolean high;

        OrderHeap(Pieces pieces, long size, boolean high) {
            super(pieces);
            this.pieces = pieces;
            this.size = size;
            this.high = high;
        }

        void added(int hole) {
            push(key(hole), hole);
        }

        private long key(int hole) {
            return high ? -pieces.address(hole) : pieces.address(hole);
        }

        @Override
        boolean isCurrent(long key, int piece) {
            return !pieces.inUse(piece) && pieces.size(piece) == size && key(piece) == key;
        }
    }
}
