package dev.flight.trace;

import com.carrotsearch.hppc.LongIntHashMap;

/**
 * The ids freed last, with the line of each free: what is freed again can be told from what never was allocated. The
 * {@value #REMEMBERED} last are remembered.
 */
final class FreedIds {

    static final int REMEMBERED = 1 << 16;

    private final LongIntHashMap slots = new LongIntHashMap();
    private final long[] ids = new long[REMEMBERED];
    private final long[] lines = new long[REMEMBERED];
    private int next;
    private int used;

    void add(long id, long line) {
        if (used == REMEMBERED) {
            forget(next);
        } else {
            used++;
        }
        ids[next] = id;
        lines[next] = line;
        slots.put(id, next);
        next = (next + 1) % REMEMBERED;
    }

    /** Forgets the free that a slot holds, unless its id was freed again since. */
    private void forget(int slot) {
        int index = slots.indexOf(ids[slot]);
        if (slots.indexExists(index) && slots.indexGet(index) == slot) {
            slots.indexRemove(index);
        }
    }

    /** The line of the last free of an id; 0 when none is remembered. */
    long line(long id) {
        int index = slots.indexOf(id);
        return slots.indexExists(index) ? lines[slots.indexGet(index)] : 0;
    }
}
