package dev.flight.heap;

/**
 * Doug Lea's malloc 2.7.2, in all that decides addresses: fast bins for the smallest chunks, exact bins for small ones,
 * best fit with the oldest of equals for large ones, a list of chunks not yet sorted, the last remainder for runs of small
 * requests, and the top chunk only where nothing else fits.
 *
 * <p>Fast bins are on, as they are in 2.7.2 unless M_MXFAST is set: chunks of requests of up to 64 bytes are kept as they
 * are when freed, and merged with their neighbours when a large request comes, when 64 KiB are free in one piece, or when
 * nothing else helps. Small are chunks of less than 512 bytes. With an alignment of less than 8, for which 2.7.2 was not
 * made, both figures are that much smaller.
 *
 * <p>What differs: the region is given, so that there is no sbrk, no mmap and no trimming, and the top chunk may be used
 * to its last byte, where 2.7.2 keeps one smallest chunk of it. For more than the heap's own alignment, room for the gap
 * is asked for too, as memalign does, but not a smallest chunk more.
 */
final class Dlmalloc extends CoalescingHeap {

    private static final int UNSORTED = 2;
    private static final int TOP = 4;
    private static final int FAST = 2 | Pieces.IN_USE;

    private static final long MOST_FAST_REQUEST = 64;
    private static final long LEAST_LARGE = 512;
    private static final long CONSOLIDATES = 65_536;

    private final long mostFast;
    private final long leastLarge;
    private final int shift;
    private final PieceLists fast;
    private final PieceLists unsorted = new PieceLists(pieces, 1);
    private final DlmallocBins bins;
    private final LargestHole largest = new LargestHole(pieces);
    private int fastChunks;
    private long lastRemainder = -1;

    Dlmalloc(HeapOptions options) {
        super(options);
        long step = Math.min(8, options.alignment());
        leastLarge = LEAST_LARGE / 8 * step;
        mostFast = Math.min(granted(MOST_FAST_REQUEST / 8 * step, 1), leastLarge - 1);
        shift = Long.numberOfTrailingZeros(options.alignment());
        fast = new PieceLists(pieces, (int) (mostFast >>> shift) + 1);
        bins = new DlmallocBins(pieces, capacity, options.alignment());
        open();
    }

    @Override
    public int allocate(long requested, long alignment) {
        long size = granted(requested, alignment);
        if (size <= mostFast && fastChunks > 0 && gapMost(alignment) == 0) {
            int chunk = takeFast((int) (size >>> shift));
            if (chunk != NONE) {
                pieces.mark(chunk, Pieces.LIVE);
                born(chunk);
                return chunk;
            }
        }
        return super.allocate(requested, alignment);
    }

    @Override
    int choose(long size, long alignment) {
        long room = size + gapMost(alignment);
        int chunk = search(room);
        if (chunk == NONE && fastChunks > 0) {
            consolidate();
            return search(room);
        }
        return chunk;
    }

    private int search(long size) {
        boolean small = size < leastLarge;
        int exact = small ? bins.exactly(size) : NONE;
        if (exact != NONE) {
            return exact;
        }
        if (!small && fastChunks > 0) {
            consolidate();
        }
        int recent = sortUntil(size, small);
        if (recent != NONE) {
            return recent;
        }
        int binned = bins.atLeast(size);
        if (binned == NONE) {
            return top(size);
        }
        if (small && pieces.size(binned) - size >= smallest) {
            lastRemainder = remainder(binned, size);
        }
        return binned;
    }

    /** Puts unsorted chunks into their bins, the oldest first, until one is what is wanted. */
    private int sortUntil(long size, boolean small) {
        for (int chunk = unsorted.tail(0); chunk != NONE; chunk = unsorted.tail(0)) {
            if (small && isLastRemainder(chunk) && pieces.size(chunk) > size + smallest) {
                lastRemainder = remainder(chunk, size);
                return chunk;
            }
            if (pieces.size(chunk) == size) {
                return chunk;
            }
            unsorted.remove(0, chunk);
            pieces.mark(chunk, Pieces.HOLE);
            bins.insert(chunk);
        }
        return NONE;
    }

    private boolean isLastRemainder(int chunk) {
        return chunk == unsorted.head(0) && remainder(chunk, 0) == lastRemainder;
    }

    /** Where what is left of a chunk begins; when blocks are taken from the high end, where it ends. */
    private long remainder(int chunk, long size) {
        return high ? pieces.end(chunk) - size : pieces.address(chunk) + size;
    }

    private int top(long size) {
        int top = high ? pieces.first() : pieces.last();
        return pieces.isHole(top) && pieces.size(top) >= size ? top : NONE;
    }

    private boolean isTop(int chunk) {
        return (high ? pieces.previous(chunk) : pieces.next(chunk)) == NONE;
    }

    @Override
    void insert(int hole) {
        if (isTop(hole)) {
            pieces.mark(hole, TOP);
        } else {
            pieces.mark(hole, UNSORTED);
            unsorted.push(0, hole);
        }
        largest.added(hole);
    }

    @Override
    void remove(int hole) {
        remove(hole, pieces.size(hole));
    }

    private void remove(int hole, long size) {
        int state = pieces.state(hole);
        if (state == UNSORTED) {
            unsorted.remove(0, hole);
        } else if (state != TOP) {
            bins.remove(hole, size);
        }
    }

    @Override
    void replace(int hole, long oldAddress, long oldSize) {
        remove(hole, oldSize);
        insert(hole);
    }

    @Override
    public void free(int block) {
        pieces.requireLive(block);
        died(pieces.size(block));
        giveBack(block);
    }

    @Override
    void giveBack(int chunk) {
        if (pieces.size(chunk) <= mostFast) {
            keepFast(chunk);
        } else if (pieces.size(release(chunk)) >= CONSOLIDATES && fastChunks > 0) {
            consolidate();
        }
    }

    @Override
    boolean splitsOff(long tail, boolean holeBehind) {
        return tail >= smallest;
    }

    /** As realloc: takes a chunk whole and gives the rest back; of the top, just what is needed. */
    @Override
    void takeFrom(int hole, long address) {
        if (pieces.state(hole) == TOP) {
            super.takeFrom(hole, address);
            return;
        }
        remove(hole);
        pieces.place(hole, address, pieces.end(hole) - address, Pieces.LIVE);
        giveBack(hole);
    }

    private void keepFast(int chunk) {
        pieces.mark(chunk, FAST);
        fast.push((int) (pieces.size(chunk) >>> shift), chunk);
        fastChunks++;
        largest.added(chunk);
    }

    private int takeFast(int list) {
        int chunk = fast.head(list);
        if (chunk != NONE) {
            fast.remove(list, chunk);
            fastChunks--;
        }
        return chunk;
    }

    /** 2.7.2's malloc_consolidate: merges what is in the fast bins with its neighbours. */
    private void consolidate() {
        for (int list = 0; fastChunks > 0; list++) {
            for (int chunk = takeFast(list); chunk != NONE; chunk = takeFast(list)) {
                release(chunk);
            }
        }
    }

    @Override
    public long largestFree() {
        return largest.size();
    }
}
