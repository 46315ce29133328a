package dev.flight.heap;

import java.util.Arrays;

/**
 * The block sizes of a slab heap: the powers of two and three steps between each and the next, as in jemalloc
 * (16, 20, 24, 28, 32, 40, ...), those that are multiples of the alignment; and the page from which slabs are made.
 *
 * <p>A slab is the least number of pages that a size divides without a rest: 1, 3, 5 or 7, more for sizes above a page.
 */
final class SizeClasses {

    static final int NONE = Heap.NONE;

    private static final long MOST_PAGE = 4096;
    private static final long LEAST_PAGES = 64;
    private static final int PAGES_OF_LARGEST = 4;
    private static final int STEPS = 4;

    final long page;

    private final long[] sizes;
    private final byte[] classOf;
    private final int shift;

    SizeClasses(HeapOptions options, long smallest) {
        long most = Math.max(1, Math.min(MOST_PAGE, Long.highestOneBit(options.capacity() / LEAST_PAGES)));
        page = Math.max(most, options.alignment());
        shift = Long.numberOfTrailingZeros(options.alignment());
        sizes = sizes(options.alignment(), smallest, page * PAGES_OF_LARGEST);
        classOf = new byte[(int) (largest() >>> shift) + 1];
        for (int kind = sizes.length - 1; kind >= 0; kind--) {
            Arrays.fill(classOf, 0, (int) (sizes[kind] >>> shift) + 1, (byte) kind);
        }
    }

    private static long[] sizes(long alignment, long smallest, long most) {
        long[] found = new long[Long.SIZE * STEPS];
        int count = 0;
        for (long power = 1; power <= most; power *= 2) {
            long step = Math.max(1, power / STEPS);
            for (long size = power; size < 2 * power && size <= most; size += step) {
                if (size >= smallest && size % alignment == 0) {
                    found[count++] = size;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private long largest() {
        return sizes.length == 0 ? 0 : sizes[sizes.length - 1];
    }

    int count() {
        return sizes.length;
    }

    long size(int kind) {
        return sizes[kind];
    }

    /** The class of the smallest block for so many bytes, each at a multiple of an alignment; {@link #NONE}: whole pages. */
    int classOf(long bytes, long alignment) {
        if (bytes > largest() || alignment > page) {
            return NONE;
        }
        int kind = classOf[(int) ((bytes + (1L << shift) - 1) >>> shift)];
        while (kind < sizes.length && (sizes[kind] & (alignment - 1)) != 0) {
            kind++;
        }
        return kind < sizes.length ? kind : NONE;
    }

    long slabBytes(int kind) {
        long size = sizes[kind];
        long odd = size >>> Long.numberOfTrailingZeros(size);
        return Math.max(size, odd * page);
    }

    int blocksInSlab(int kind) {
        return (int) (slabBytes(kind) / sizes[kind]);
    }
}
