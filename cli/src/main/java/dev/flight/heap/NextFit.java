package dev.flight.heap;

/**
 * Takes the first hole that fits, searching from where the last search ended (Knuth, TAOCP 1, 2.5, exercise 6).
 *
 * <p>The pointer is an address: that behind the last block placed. A search begins with the hole around or behind it,
 * goes to the end of the heap and then through it once from the start.
 */
final class NextFit extends AddressOrderedHeap {

    private long rover = outset();

    NextFit(HeapOptions options) {
        super(options);
    }

    @Override
    int choose(long size, long alignment) {
        int hole = firstFrom(rover, size, alignment);
        return hole == NONE ? firstFrom(outset(), size, alignment) : hole;
    }

    @Override
    public int allocate(long requested, long alignment) {
        int block = super.allocate(requested, alignment);
        if (block != NONE) {
            rover = high ? pieces.address(block) : pieces.end(block);
        }
        return block;
    }
}
