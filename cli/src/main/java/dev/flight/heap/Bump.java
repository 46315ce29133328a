package dev.flight.heap;

/**
 * An arena: blocks stand one behind the other, and freeing only counts, until the last live block goes and the arena
 * starts anew. Only the block that was placed last can give its bytes back at once, as in obstacks: freed newest first,
 * blocks form a stack.
 */
final class Bump extends PieceHeap {

    // What is left: the last piece in memory, or the first when blocks are taken from the high end.
    private int rest = NONE;

    Bump(HeapOptions options) {
        super(options);
        restart();
    }

    private void restart() {
        while (pieces.count() > 0) {
            pieces.drop(pieces.first());
        }
        rest = capacity == 0 ? NONE : pieces.addBehind(NONE, 0, capacity, Pieces.HOLE);
    }

    @Override
    public int allocate(long requested, long alignment) {
        long size = granted(requested, alignment);
        if (size > largestFree()) {
            return NONE;
        }
        long start = pieces.address(rest);
        long end = pieces.end(rest);
        long address = high ? (end - size) & -alignment : roundUp(start, alignment);
        if (address < start || address + size > end) {
            return NONE;
        }
        return high ? placeAbove(address, size) : placeBelow(address, size);
    }

    private int placeBelow(long address, long size) {
        long start = pieces.address(rest);
        long end = pieces.end(rest);
        int before = pieces.previous(rest);
        if (start < address) {
            before = bury(pieces.addBehind(before, start, address - start, Pieces.LIVE));
        }
        int block = pieces.addBehind(before, address, size, Pieces.LIVE);
        leave(address + size, end);
        born(block);
        return block;
    }

    private int placeAbove(long address, long size) {
        long start = pieces.address(rest);
        long end = pieces.end(rest);
        int block = pieces.addBehind(rest, address, size, Pieces.LIVE);
        if (address + size < end) {
            bury(pieces.addBehind(block, address + size, end - address - size, Pieces.LIVE));
        }
        leave(start, address);
        born(block);
        return block;
    }

    private void leave(long start, long end) {
        if (start == end) {
            pieces.drop(rest);
            rest = NONE;
        } else {
            pieces.place(rest, start, end - start, Pieces.HOLE);
        }
    }

    @Override
    public void free(int block) {
        pieces.requireLive(block);
        died(pieces.size(block));
        if (liveBlocks() == 0) {
            restart();
        } else if (isNewest(block)) {
            giveBack(block);
        } else {
            bury(block);
        }
    }

    private boolean isNewest(int block) {
        return (high ? pieces.previous(block) : pieces.next(block)) == rest;
    }

    private void giveBack(int block) {
        if (rest == NONE) {
            pieces.mark(block, Pieces.HOLE);
            rest = block;
            return;
        }
        long start = high ? 0 : pieces.address(block);
        long end = high ? pieces.end(block) : capacity;
        pieces.drop(block);
        pieces.place(rest, start, end - start, Pieces.HOLE);
    }

    /** Makes a dead piece of a live one, one with the dead beside it. */
    private int bury(int piece) {
        int previous = pieces.previous(piece);
        int next = pieces.next(piece);
        pieces.mark(piece, Pieces.HOLE);
        int dead = isDead(previous) ? join(previous, piece) : piece;
        return isDead(next) ? join(dead, next) : dead;
    }

    private boolean isDead(int piece) {
        return piece != rest && pieces.isHole(piece);
    }

    private int join(int lower, int upper) {
        pieces.place(lower, pieces.address(lower), pieces.size(lower) + pieces.size(upper), Pieces.HOLE);
        pieces.drop(upper);
        return lower;
    }

    /** {@inheritDoc} Only the newest block grows in place. */
    @Override
    public int resize(int block, long requested, long alignment) {
        pieces.requireLive(block);
        long wanted = granted(requested, alignment);
        long size = pieces.size(block);
        if ((pieces.address(block) & (alignment - 1)) != 0 || !hasRoom(block, wanted)) {
            return move(block, requested, alignment);
        }
        long end = pieces.end(block);
        long newEnd = pieces.address(block) + wanted;
        pieces.place(block, pieces.address(block), wanted, Pieces.LIVE);
        if (isNewest(block) && !high) {
            settle(block, newEnd);
        } else if (newEnd < end) {
            bury(pieces.addBehind(block, newEnd, end - newEnd, Pieces.LIVE));
        }
        grew(block, wanted - size);
        return block;
    }

    private boolean hasRoom(int block, long wanted) {
        return wanted <= pieces.size(block) || (!high && isNewest(block) && wanted <= capacity - pieces.address(block));
    }

    private void settle(int block, long end) {
        if (rest != NONE) {
            leave(end, capacity);
        } else if (end < capacity) {
            rest = pieces.addBehind(block, end, capacity - end, Pieces.HOLE);
        }
    }

    /** {@inheritDoc} What lies dead cannot be granted, however much it is. */
    @Override
    public long largestFree() {
        return rest == NONE ? 0 : pieces.size(rest);
    }
}
