package dev.flight.sim.memory;

import dev.flight.heap.Heap;

/** Other measures of fragmentation than the contract's {@code 1 - largest free / total free}, of the holes of one heap. */
public final class FragmentationIndexes {

    private final long blockBytes;
    private long freeBytes;
    private long usableBytes;
    private long holes;
    private double squares;

    private FragmentationIndexes(long blockBytes) {
        this.blockBytes = Math.max(1, blockBytes);
    }

    /** The indexes of a heap as it is, for blocks of a size. */
    public static FragmentationIndexes of(Heap heap, long blockBytes) {
        FragmentationIndexes indexes = new FragmentationIndexes(blockBytes);
        heap.visit((address, size, block) -> {
            if (block == Heap.NONE) {
                indexes.add(size);
            }
        });
        return indexes;
    }

    private void add(long hole) {
        freeBytes += hole;
        usableBytes += hole / blockBytes * blockBytes;
        squares += (double) hole * hole;
        holes++;
    }

    /**
     * Linux's unusable free space index: the part of the free memory, in thousandths, that blocks of the size cannot use;
     * 1000 when nothing is free. Source: {@code unusable_free_index} in {@code mm/vmstat.c}.
     */
    public long unusableFree() {
        return freeBytes == 0 ? 1000 : (long) ((freeBytes - usableBytes) * 1000.0 / freeBytes);
    }

    /**
     * Linux's fragmentation index: near 1000 a failure is due to fragmentation, near 0 to a lack of memory; -1000 when a
     * block of the size would fit. Source: {@code __fragmentation_index} in {@code mm/vmstat.c}.
     */
    public long fragmentationIndex() {
        if (holes == 0) {
            return 0;
        }
        if (usableBytes > 0) {
            return -1000;
        }
        return 1000 - (1000 + (long) (freeBytes * 1000.0 / blockBytes)) / holes;
    }

    /** {@code 100 - floor(100 sqrt(sum f^2) / sum f)} over the holes f: 0 for one hole, toward 100 for many small ones. */
    public long sumOfSquares() {
        return freeBytes == 0 ? 0 : 100 - (long) Math.floor(100 * Math.sqrt(squares) / freeBytes);
    }
}
