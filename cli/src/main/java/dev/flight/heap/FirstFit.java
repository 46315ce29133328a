package dev.flight.heap;

/** Takes the first hole that fits, searching from the low end of the heap (Knuth, TAOCP 1, 2.5, algorithm A). */
final class FirstFit extends AddressOrderedHeap {

    FirstFit(HeapOptions options) {
        super(options);
    }

    @Override
    int choose(long size, long alignment) {
        return firstFrom(outset(), size, alignment);
    }
}
