package dev.flight.workload;

import java.util.Arrays;

/**
 * Blocks and the moments at which they are due, the earliest first; of the same moment, the one added first.
 *
 * <p>A binary heap on primitive arrays: a workload has as many of them as it has live blocks.
 */
final class BlocksByTime {

    private long[] times = new long[64];
    private long[] sequences = new long[64];
    private int[] blocks = new int[64];
    private int size;
    private long sequence;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** The earliest moment; {@link Activity#NEVER} of none. */
    long firstNanos() {
        return size == 0 ? Activity.NEVER : times[0];
    }

    void add(long atNanos, int block) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            sequences = Arrays.copyOf(sequences, size * 2);
            blocks = Arrays.copyOf(blocks, size * 2);
        }
        long number = sequence++;
        int at = size++;
        while (at > 0 && isBefore(atNanos, number, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(at, atNanos, number, block);
    }

    /** Takes out the block that is due first. */
    int poll() {
        int first = blocks[0];
        size--;
        sink(times[size], sequences[size], blocks[size]);
        return first;
    }

    /** Lets the last block down from the top to its place. */
    private void sink(long time, long number, int block) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(times[child + 1], sequences[child + 1], child)) {
                child++;
            }
            if (isBefore(time, number, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(at, time, number, block);
    }

    private boolean isBefore(long time, long number, int other) {
        return time < times[other] || (time == times[other] && number < sequences[other]);
    }

    private void move(int from, int to) {
        put(to, times[from], sequences[from], blocks[from]);
    }

    private void put(int at, long time, long number, int block) {
        times[at] = time;
        sequences[at] = number;
        blocks[at] = block;
    }
}
