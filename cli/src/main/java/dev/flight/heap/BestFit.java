package dev.flight.heap;

/** Takes the smallest hole that fits, of equal ones the lowest, or the highest when blocks are taken from the high end. */
final class BestFit extends CoalescingHeap {

    private final SizeTree holes = new SizeTree();

    BestFit(HeapOptions options) {
        super(options);
        open();
    }

    @Override
    int choose(long size, long alignment) {
        int hole = first(size);
        while (hole != NONE && !fits(hole, size, alignment)) {
            hole = after(hole);
        }
        return hole;
    }

    private int first(long size) {
        int hole = holes.atLeast(size, 0);
        return high && hole != NONE ? holes.atMost(pieces.size(hole), Long.MAX_VALUE) : hole;
    }

    /** The hole to try after one that is large enough, but not aligned. */
    private int after(int hole) {
        long size = pieces.size(hole);
        if (!high) {
            return holes.atLeast(size, pieces.address(hole) + 1);
        }
        int lower = holes.atMost(size, pieces.address(hole) - 1);
        return lower != NONE && pieces.size(lower) == size ? lower : first(size + 1);
    }

    @Override
    void insert(int hole) {
        holes.insert(pieces.address(hole), pieces.size(hole), hole);
    }

    @Override
    void remove(int hole) {
        holes.remove(pieces.address(hole), pieces.size(hole));
    }

    @Override
    void replace(int hole, long oldAddress, long oldSize) {
        holes.remove(oldAddress, oldSize);
        insert(hole);
    }

    @Override
    public long largestFree() {
        return holes.isEmpty() ? 0 : pieces.size(holes.largest());
    }
}
