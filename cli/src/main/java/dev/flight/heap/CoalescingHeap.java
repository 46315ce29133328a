package dev.flight.heap;

/**
 * A heap whose holes merge as soon as they touch: what the fits, TLSF and dlmalloc have in common. A policy chooses the
 * hole, and keeps the holes in the order that its choice needs.
 *
 * <p>A block takes the low end of the hole, or the high one. Where the rest is smaller than the smallest block, it stays
 * in the block as waste. Where a request wants more than the heap's own alignment, the gap before its block stays a hole.
 */
abstract class CoalescingHeap extends PieceHeap {

    CoalescingHeap(HeapOptions options) {
        super(options);
    }

    /** Lays out the first hole, once the policy is set up. */
    final void open() {
        if (capacity > 0) {
            insert(pieces.addBehind(NONE, 0, capacity, Pieces.HOLE));
        }
    }

    /** The hole that a block of so many bytes goes to, {@link #fits fitting}, or {@link Heap#NONE}. */
    abstract int choose(long size, long alignment);

    /** There is a new hole. */
    abstract void insert(int hole);

    /** A hole will go. */
    abstract void remove(int hole);

    /** A hole has grown or shrunk; its order among its neighbours is the same. */
    abstract void replace(int hole, long oldAddress, long oldSize);

    @Override
    public int allocate(long requested, long alignment) {
        long size = granted(requested, alignment);
        int hole = choose(size, alignment);
        if (hole == NONE) {
            return NONE;
        }
        int block = carve(hole, size, alignment);
        born(block);
        return block;
    }

    /** Whether an aligned block has room in a hole that is as large as it. */
    final boolean fits(int hole, long size, long alignment) {
        return gapMost(alignment) == 0 || roundUp(pieces.address(hole), alignment) + size <= pieces.end(hole);
    }

    final int carve(int hole, long size, long alignment) {
        long start = pieces.address(hole);
        long end = pieces.end(hole);
        long address = high ? (end - size) & -alignment : roundUp(start, alignment);
        long behind = end - address - size;
        if (high) {
            if (address - start < smallest && (start & (alignment - 1)) == 0) {
                return cut(hole, start, address + size);
            }
            return cut(hole, address, address + size);
        }
        return cut(hole, address, behind < smallest ? end : end - behind);
    }

    private int cut(int hole, long from, long to) {
        long start = pieces.address(hole);
        long end = pieces.end(hole);
        if (start < from) {
            pieces.place(hole, start, from - start, pieces.state(hole));
            replace(hole, start, end - start);
            int block = pieces.addBehind(hole, from, to - from, Pieces.LIVE);
            if (to < end) {
                insert(pieces.addBehind(block, to, end - to, Pieces.HOLE));
            }
            return block;
        }
        if (to < end) {
            int block = pieces.addBehind(pieces.previous(hole), from, to - from, Pieces.LIVE);
            pieces.place(hole, to, end - to, pieces.state(hole));
            replace(hole, start, end - start);
            return block;
        }
        remove(hole);
        pieces.mark(hole, Pieces.LIVE);
        return hole;
    }

    @Override
    public void free(int block) {
        pieces.requireLive(block);
        died(pieces.size(block));
        release(block);
    }

    /** Makes a hole of a piece in use, one with the holes beside it. */
    final int release(int piece) {
        int previous = pieces.previous(piece);
        int next = pieces.next(piece);
        if (pieces.isHole(previous)) {
            return pieces.isHole(next) ? joinBoth(previous, piece, next) : joinPrevious(previous, piece);
        }
        return pieces.isHole(next) ? joinNext(piece, next) : alone(piece);
    }

    private int alone(int piece) {
        pieces.mark(piece, Pieces.HOLE);
        insert(piece);
        return piece;
    }

    private int joinBoth(int previous, int piece, int next) {
        remove(next);
        long end = pieces.end(next);
        pieces.drop(next);
        pieces.drop(piece);
        return grow(previous, end);
    }

    private int joinPrevious(int previous, int piece) {
        long end = pieces.end(piece);
        pieces.drop(piece);
        return grow(previous, end);
    }

    private int joinNext(int piece, int next) {
        long address = pieces.address(piece);
        pieces.drop(piece);
        return moveStart(next, address);
    }

    private int grow(int hole, long end) {
        long address = pieces.address(hole);
        long size = pieces.size(hole);
        pieces.place(hole, address, end - address, pieces.state(hole));
        replace(hole, address, size);
        return hole;
    }

    final int moveStart(int hole, long address) {
        long oldAddress = pieces.address(hole);
        long oldSize = pieces.size(hole);
        pieces.place(hole, address, oldAddress + oldSize - address, pieces.state(hole));
        replace(hole, oldAddress, oldSize);
        return hole;
    }

    @Override
    public int resize(int block, long requested, long alignment) {
        pieces.requireLive(block);
        long wanted = granted(requested, alignment);
        if ((pieces.address(block) & (alignment - 1)) == 0 && resizeInPlace(block, wanted)) {
            return block;
        }
        return move(block, requested, alignment);
    }

    private boolean resizeInPlace(int block, long wanted) {
        long size = pieces.size(block);
        int next = pieces.next(block);
        boolean holeBehind = pieces.isHole(next);
        if (wanted <= size) {
            if (splitsOff(size - wanted, holeBehind)) {
                shrink(block, wanted);
            }
            return true;
        }
        if (!holeBehind || size + pieces.size(next) < wanted) {
            return false;
        }
        growInto(next, block, wanted);
        return true;
    }

    /** Whether a block that shrinks gives so many bytes back, rather than keep them as waste. */
    boolean splitsOff(long tail, boolean holeBehind) {
        return tail > 0 && (holeBehind || tail >= smallest);
    }

    private void shrink(int block, long size) {
        long end = pieces.end(block);
        setSize(block, size);
        giveBack(pieces.addBehind(block, pieces.end(block), end - pieces.end(block), Pieces.LIVE));
    }

    private void growInto(int hole, int block, long size) {
        long end = pieces.end(hole);
        long address = pieces.address(block) + size;
        if (end - address < smallest) {
            remove(hole);
            pieces.drop(hole);
            setSize(block, end - pieces.address(block));
        } else {
            setSize(block, size);
            takeFrom(hole, address);
        }
    }

    private void setSize(int block, long size) {
        long before = pieces.size(block);
        pieces.place(block, pieces.address(block), size, Pieces.LIVE);
        grew(block, size - before);
    }

    /** Leaves a hole what begins at an address. */
    void takeFrom(int hole, long address) {
        moveStart(hole, address);
    }

    /** Frees what a shrunk block leaves. */
    void giveBack(int tail) {
        release(tail);
    }
}
