package dev.flight.heap;

/**
 * Holes in the order of their addresses. An inner node knows the largest hole below each child, so that the first hole of
 * a size, from either end or from anywhere, is found by one walk down.
 */
final class AddressTree extends HoleTree {

    void replace(long oldAddress, long oldSize, long address, long size) {
        walk(oldAddress, oldSize);
        setHere(address, size);
    }

    long largest() {
        int node = nodes[startAtRoot()];
        return sizeOf(node);
    }

    /** The lowest hole that ends behind an address and has at least so many bytes, or {@link Heap#NONE}. */
    int lowest(long from, long size) {
        if (from <= 0) {
            return scanUp(startAtRoot(), 0, size);
        }
        walkTo(from);
        int slot = slots[0];
        int at = nodes[0] * WIDTH + slot;
        return scanUp(0, slot >= 0 && orders[at] + sizes[at] > from ? slot : slot + 1, size);
    }

    /** The highest hole that starts before an address and has at least so many bytes, or {@link Heap#NONE}. */
    int highest(long before, long size) {
        if (before == Long.MAX_VALUE) {
            int level = startAtRoot();
            return scanDown(level, counts[nodes[level]] - 1, size);
        }
        walkTo(before - 1);
        return scanDown(0, slots[0], size);
    }

    private void walkTo(long address) {
        walk(address, -1);
    }

    private int scanUp(int fromLevel, int fromSlot, long size) {
        int level = fromLevel;
        int slot = fromSlot;
        while (true) {
            int found = firstOf(nodes[level], slot, size);
            if (found < counts[nodes[level]]) {
                slots[level] = found;
                break;
            }
            if (level == height) {
                return NONE;
            }
            slot = slots[++level] + 1;
        }
        while (level > 0) {
            int child = children[nodes[level] * WIDTH + slots[level]];
            nodes[--level] = child;
            slots[level] = firstOf(child, 0, size);
        }
        return arrived();
    }

    private int scanDown(int fromLevel, int fromSlot, long size) {
        int level = fromLevel;
        int slot = fromSlot;
        while (true) {
            int found = lastOf(nodes[level], slot, size);
            if (found >= 0) {
                slots[level] = found;
                break;
            }
            if (level == height) {
                return NONE;
            }
            slot = slots[++level] - 1;
        }
        while (level > 0) {
            int child = children[nodes[level] * WIDTH + slots[level]];
            nodes[--level] = child;
            slots[level] = lastOf(child, counts[child] - 1, size);
        }
        return arrived();
    }

    private int firstOf(int node, int from, long size) {
        int slot = from;
        int count = counts[node];
        while (slot < count && sizes[node * WIDTH + slot] < size) {
            slot++;
        }
        return slot;
    }

    private int lastOf(int node, int from, long size) {
        int slot = from;
        while (slot >= 0 && sizes[node * WIDTH + slot] < size) {
            slot--;
        }
        return slot;
    }

    /** A binary search without a branch that could be guessed wrong. */
    @Override
    int upTo(int node, long address, long size) {
        int from = node * WIDTH;
        int at = from;
        for (int left = counts[node]; left > 1; ) {
            int half = left >>> 1;
            at = orders[at + half] <= address ? at + half : at;
            left -= half;
        }
        return counts[node] > 0 && orders[at] <= address ? at - from + 1 : 0;
    }

    @Override
    long sizeOf(int node, long known, long before, long after) {
        if (after >= known) {
            return after;
        }
        return before < known ? known : sizeOf(node);
    }

    @Override
    long sizeOf(int node) {
        int from = node * WIDTH;
        int to = from + counts[node];
        long largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, sizes[i]);
        }
        return largest;
    }
}
