package dev.flight.analysis.trace;

import java.util.Arrays;

/**
 * What is known of each live block by its dense number: how large, whose, and since when.
 *
 * <p>Primitive arrays, no object a block: a trace has hundreds of millions of operations.
 */
final class BlockTable {

    static final int NOBODY = -1;

    private long[] bytes = new long[64];
    private long[] sinceMillis = new long[64];
    private int[] holders = filled(new int[64], 0);

    /** Takes a block in. */
    void add(int block, long size, int holder, long millis) {
        if (block >= holders.length) {
            int before = holders.length;
            int more = Math.max(block + 1, 2 * before);
            bytes = Arrays.copyOf(bytes, more);
            sinceMillis = Arrays.copyOf(sinceMillis, more);
            holders = filled(Arrays.copyOf(holders, more), before);
        }
        bytes[block] = size;
        holders[block] = holder;
        sinceMillis[block] = millis;
    }

    private static int[] filled(int[] holders, int from) {
        Arrays.fill(holders, from, holders.length, NOBODY);
        return holders;
    }

    /** Makes a block another size; what grew counts as new. */
    void resize(int block, long size, long millis) {
        sinceMillis[block] = size > bytes[block] ? millis : sinceMillis[block];
        bytes[block] = size;
    }

    void remove(int block) {
        holders[block] = NOBODY;
    }

    /** Room for so many: no live block has a higher number. */
    int room() {
        return holders.length;
    }

    /** The holder of a block; {@link #NOBODY} when it is not live. */
    int holder(int block) {
        return holders[block];
    }

    long bytes(int block) {
        return bytes[block];
    }

    long sinceMillis(int block) {
        return sinceMillis[block];
    }
}
