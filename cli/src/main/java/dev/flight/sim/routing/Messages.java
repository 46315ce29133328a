package dev.flight.sim.routing;

import java.util.Arrays;

/**
 * The messages that are under way, as rows of columns: no object a message. A row is used again when its message is done
 * with. Rows can be chained, each in one chain at a time: a queue, a batch, the rows that are free.
 */
final class Messages {

    static final int NONE = -1;

    /** It was published after the warm-up, and is counted. */
    static final int COUNTED = 1;
    /** It came to its client. */
    static final int DELIVERED = 2;
    /** Its fate is decided; a copy is still under way. */
    static final int ENDED = 4;
    /** Its bytes are held by its connection. */
    static final int HELD = 8;
    /** It is a late copy of another message. */
    static final int COPY = 16;
    /** Its row is in use. */
    static final int USED = 32;

    private static final int FIRST_CAPACITY = 1024;

    long[] published = new long[FIRST_CAPACITY];
    /** When it came into the queue that it is in; of the first of a batch that is under way, when that is done with. */
    long[] since = new long[FIRST_CAPACITY];
    /** The wait before it was sent for the last time. */
    long[] waited = new long[FIRST_CAPACITY];

    int[] next = new int[FIRST_CAPACITY];
    /** Its client; of a copy that is late, the row of the message. */
    int[] connection = new int[FIRST_CAPACITY];

    /** Its group; of a message to all, before it is copied, -1 less the index of its channel. */
    int[] group = new int[FIRST_CAPACITY];

    int[] bytes = new int[FIRST_CAPACITY];
    int[] attempts = new int[FIRST_CAPACITY];
    /** How many late copies are under way. */
    int[] copies = new int[FIRST_CAPACITY];

    byte[] flags = new byte[FIRST_CAPACITY];
    Fate[] fates = new Fate[FIRST_CAPACITY];
    long[] ids = new long[FIRST_CAPACITY];
    private int free = NONE;
    private int used;
    private int inUse;
    private long lastId;

    /** A row for a new message. */
    int add() {
        int row = free;
        if (row == NONE) {
            row = used++;
            if (row == published.length) {
                grow();
            }
        } else {
            free = next[row];
        }
        next[row] = NONE;
        attempts[row] = 0;
        copies[row] = 0;
        waited[row] = 0;
        flags[row] = USED;
        inUse++;
        ids[row] = ++lastId;
        return row;
    }

    void remove(int row) {
        flags[row] = 0;
        inUse--;
        next[row] = free;
        free = row;
    }

    boolean is(int row, int flag) {
        return (flags[row] & flag) != 0;
    }

    void set(int row, int flag) {
        flags[row] |= (byte) flag;
    }

    void clear(int row, int flag) {
        flags[row] &= (byte) ~flag;
    }

    int inUse() {
        return inUse;
    }

    /** The rows that were ever used: those from 0 up to but without it. */
    int rows() {
        return used;
    }

    private void grow() {
        int larger = published.length * 2;
        published = Arrays.copyOf(published, larger);
        since = Arrays.copyOf(since, larger);
        waited = Arrays.copyOf(waited, larger);
        next = Arrays.copyOf(next, larger);
        connection = Arrays.copyOf(connection, larger);
        group = Arrays.copyOf(group, larger);
        bytes = Arrays.copyOf(bytes, larger);
        attempts = Arrays.copyOf(attempts, larger);
        copies = Arrays.copyOf(copies, larger);
        flags = Arrays.copyOf(flags, larger);
        fates = Arrays.copyOf(fates, larger);
        ids = Arrays.copyOf(ids, larger);
    }
}
