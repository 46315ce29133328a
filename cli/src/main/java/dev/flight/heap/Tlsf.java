package dev.flight.heap;

/**
 * Two-level segregated fit: takes the newest hole of the first list of which each hole is large enough.
 *
 * <p>A request is rounded up to the lower end of a list before the search, so a hole that is just large enough may not be
 * found: that is the price of searching in constant time. For more than the heap's own alignment, room for the gap is
 * asked for too, as implementations with memalign do.
 */
final class Tlsf extends CoalescingHeap {

    private final TlsfIndex index = new TlsfIndex();
    private final PieceLists lists = new PieceLists(pieces, TlsfIndex.LISTS);
    private final LargestHole largest = new LargestHole(pieces);

    Tlsf(HeapOptions options) {
        super(options);
        open();
    }

    @Override
    int choose(long size, long alignment) {
        int list = index.next(TlsfIndex.searchFrom(size + gapMost(alignment)));
        return list == TlsfIndex.NONE ? NONE : lists.head(list);
    }

    @Override
    void insert(int hole) {
        int list = TlsfIndex.listOf(pieces.size(hole));
        lists.push(list, hole);
        index.set(list);
        largest.added(hole);
    }

    @Override
    void remove(int hole) {
        remove(hole, pieces.size(hole));
    }

    private void remove(int hole, long size) {
        int list = TlsfIndex.listOf(size);
        lists.remove(list, hole);
        if (lists.isEmpty(list)) {
            index.clear(list);
        }
    }

    @Override
    void replace(int hole, long oldAddress, long oldSize) {
        remove(hole, oldSize);
        insert(hole);
    }

    @Override
    public long largestFree() {
        return largest.size();
    }
}
