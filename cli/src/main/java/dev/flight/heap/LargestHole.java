package dev.flight.heap;

/** The largest hole, for policies that do not keep holes in the order of their sizes. */
final class LargestHole extends LazyHeap {

    private final Pieces pieces;

    LargestHole(Pieces pieces) {
        super(pieces);
        this.pieces = pieces;
    }

    void added(int hole) {
        push(-pieces.size(hole), hole);
    }

    long size() {
        int hole = least();
        return hole == Heap.NONE ? 0 : pieces.size(hole);
    }

    @Override
    boolean isCurrent(long key, int piece) {
        return !pieces.isLive(piece) && pieces.size(piece) == -key;
    }
}
