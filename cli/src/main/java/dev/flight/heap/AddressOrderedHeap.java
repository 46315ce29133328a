package dev.flight.heap;

/** A heap that looks for holes in the order of their addresses. */
abstract class AddressOrderedHeap extends CoalescingHeap {

    final AddressTree holes = new AddressTree();

    AddressOrderedHeap(HeapOptions options) {
        super(options);
        open();
    }

    /**
     * The first hole in which a block fits: from an address up, or from an address down when blocks are taken from the
     * high end.
     *
     * <p>O(log n) in the holes; a request of more than the heap's own alignment also walks over the holes that would be
     * large enough, but not so aligned.
     */
    final int firstFrom(long address, long size, long alignment) {
        int hole = step(address, size);
        while (hole != NONE && !fits(hole, size, alignment)) {
            hole = step(high ? pieces.address(hole) : pieces.end(hole), size);
        }
        return hole;
    }

    /** Where a search begins that goes through the whole heap. */
    final long outset() {
        return high ? Long.MAX_VALUE : 0;
    }

    private int step(long address, long size) {
        return high ? holes.highest(address, size) : holes.lowest(address, size);
    }

    @Override
    final void insert(int hole) {
        holes.insert(pieces.address(hole), pieces.size(hole), hole);
    }

    @Override
    final void remove(int hole) {
        holes.remove(pieces.address(hole), pieces.size(hole));
    }

    @Override
    final void replace(int hole, long oldAddress, long oldSize) {
        holes.replace(oldAddress, oldSize, pieces.address(hole), pieces.size(hole));
    }

    @Override
    public final long largestFree() {
        return holes.largest();
    }
}
