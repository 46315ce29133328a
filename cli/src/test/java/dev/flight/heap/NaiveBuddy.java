package dev.flight.heap;

import java.util.TreeSet;

/** The buddy system over a set of free (order, address) pairs, as a textbook would write it. */
final class NaiveBuddy {

    record Block(long size, long address) implements Comparable<Block> {

        @Override
        public int compareTo(Block other) {
            int bySize = Long.compare(size, other.size);
            return bySize != 0 ? bySize : Long.compare(address, other.address);
        }
    }

    private final TreeSet<Block> free = new TreeSet<>();
    private final long least;

    NaiveBuddy(long capacity, long least) {
        this.least = least;
        long address = 0;
        for (long size = 1L << 40; size >= least; size /= 2) {
            if ((capacity & size) != 0) {
                free.add(new Block(size, address));
                address += size;
            }
        }
    }

    /** The block placed, or one of no bytes. */
    Block allocate(long bytes) {
        long size = least;
        while (size < bytes) {
            size *= 2;
        }
        Block found = free.ceiling(new Block(size, 0));
        if (found == null) {
            return new Block(0, 0);
        }
        free.remove(found);
        for (long half = found.size() / 2; half >= size; half /= 2) {
            free.add(new Block(half, found.address() + half));
        }
        return new Block(size, found.address());
    }

    void free(Block block) {
        Block buddy = new Block(block.size(), block.address() ^ block.size());
        if (free.remove(buddy)) {
            free(new Block(2 * block.size(), Math.min(block.address(), buddy.address())));
        } else {
            free.add(block);
        }
    }
}
