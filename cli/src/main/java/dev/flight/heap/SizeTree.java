package dev.flight.heap;

/** Holes in the order of their sizes; those of one size in an order that the policy gives, as by address or by age. */
final class SizeTree extends HoleTree {

    /** The first hole that does not stand before a size and an order, or {@link Heap#NONE}. */
    int atLeast(long size, long order) {
        walk(order - 1, size);
        return next() ? here() : NONE;
    }

    /** The last hole that does not stand behind a size and an order, or {@link Heap#NONE}. */
    int atMost(long size, long order) {
        walk(order, size);
        return slots[0] < 0 ? NONE : here();
    }

    int largest() {
        return atMost(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    @Override
    int upTo(int node, long order, long size) {
        int low = node * WIDTH;
        int high = low + counts[node];
        int from = low;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sizes[middle] < size || (sizes[middle] == size && orders[middle] <= order)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - from;
    }

    @Override
    long sizeOf(int node) {
        return sizes[node * WIDTH];
    }

    @Override
    long sizeOf(int node, long known, long before, long after) {
        return sizeOf(node);
    }
}
