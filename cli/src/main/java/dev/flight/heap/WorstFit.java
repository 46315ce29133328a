package dev.flight.heap;

/** Takes the largest hole, of equal ones the first (Knuth, TAOCP 1, 2.5, exercise 5 argues against it). */
final class WorstFit extends AddressOrderedHeap {

    WorstFit(HeapOptions options) {
        super(options);
    }

    @Override
    int choose(long size, long alignment) {
        long largest = holes.largest();
        if (largest < size) {
            return NONE;
        }
        int hole = firstFrom(outset(), largest, 1);
        return fits(hole, size, alignment) ? hole : largestFitting(size, alignment);
    }

    /** The largest hole of those that have room for an aligned block: all that are large enough are looked at. */
    private int largestFitting(long size, long alignment) {
        int best = NONE;
        int hole = firstFrom(outset(), size, alignment);
        while (hole != NONE) {
            if (best == NONE || pieces.size(hole) > pieces.size(best)) {
                best = hole;
            }
            hole = firstFrom(high ? pieces.address(hole) : pieces.end(hole), size, alignment);
        }
        return best;
    }
}
