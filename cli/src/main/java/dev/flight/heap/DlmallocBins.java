package dev.flight.heap;

/**
 * The sorted bins of dlmalloc: the smallest chunk that is large enough, of equal ones the oldest.
 *
 * <p>Doug Lea keeps a list for each small size and sorted lists of large ones, in which he walks. The order is the same
 * here, without walks: a list for each of the usual sizes with a set of those that are not empty, and a tree for the rest.
 */
final class DlmallocBins {

    private static final int MOST_LISTS = 1 << 13;

    private final Pieces pieces;
    private final int shift;
    private final int exact;
    private final PieceLists lists;
    private final IndexSet notEmpty;
    private final SizeTree large = new SizeTree();
    private long age;

    /** @param step what sizes are multiples of, a power of two */
    DlmallocBins(Pieces pieces, long capacity, long step) {
        this.pieces = pieces;
        shift = Long.numberOfTrailingZeros(step);
        exact = (int) Math.min(MOST_LISTS, capacity / step + 1);
        lists = new PieceLists(pieces, exact);
        notEmpty = new IndexSet(exact);
    }

    void insert(int chunk) {
        long size = pieces.size(chunk);
        long index = size >>> shift;
        if (index < exact) {
            lists.push((int) index, chunk);
            notEmpty.add((int) index);
        } else {
            pieces.links(chunk, age);
            large.insert(age++, size, chunk);
        }
    }

    void remove(int chunk, long size) {
        long index = size >>> shift;
        if (index >= exact) {
            large.remove(pieces.links(chunk), size);
            return;
        }
        lists.remove((int) index, chunk);
        if (lists.isEmpty((int) index)) {
            notEmpty.remove((int) index);
        }
    }

    /** The oldest chunk of just this size, or {@link Heap#NONE}; for small sizes. */
    int exactly(long size) {
        long index = size >>> shift;
        return index < exact ? lists.tail((int) index) : Heap.NONE;
    }

    /** The smallest chunk of at least this size, the oldest of equals, or {@link Heap#NONE}. */
    int atLeast(long size) {
        long index = size >>> shift;
        int found = index < exact ? notEmpty.next((int) index) : -1;
        return found < 0 ? large.atLeast(size, 0) : lists.tail(found);
    }
}
