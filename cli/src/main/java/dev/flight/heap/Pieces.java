package dev.flight.heap;

import java.util.Arrays;

/**
 * The pieces of a heap, live blocks and holes, each known by a handle and linked to its neighbours in memory.
 *
 * <p>Written for the machine: a piece is four longs in a row of one array, so that it costs no object, a look at it one
 * line of cache, and a look at its neighbours (Knuth's boundary tags, TAOCP 1, 2.5) no search.
 */
final class Pieces {

    static final int NONE = Heap.NONE;

    /** States: with {@link #IN_USE} a piece is not merged with its neighbours. What else is a hole's is its policy's. */
    static final int HOLE = 0;

    static final int IN_USE = 1;
    static final int LIVE = IN_USE;

    /** The most bytes of which a heap can be: size and state share a long. */
    static final long MOST_BYTES = 1L << 59;

    private static final int WIDTH = 4;
    private static final int STATE_BITS = 3;
    private static final long STATE_MASK = (1 << STATE_BITS) - 1;
    private static final int MOST_CELLS = (Integer.MAX_VALUE - 8) / WIDTH * WIDTH;

    // Of a piece p: cells[4p] address, [4p + 1] size and state, [4p + 2] neighbours, [4p + 3] links of lists.
    private long[] cells = new long[64 * WIDTH];
    private int used;
    private int spare = NONE;
    private int count;
    private int first = NONE;
    private int last = NONE;

    long address(int piece) {
        return cells[piece * WIDTH];
    }

    long size(int piece) {
        return cells[piece * WIDTH + 1] >>> STATE_BITS;
    }

    long end(int piece) {
        return address(piece) + size(piece);
    }

    int state(int piece) {
        return (int) (cells[piece * WIDTH + 1] & STATE_MASK);
    }

    boolean inUse(int piece) {
        return (cells[piece * WIDTH + 1] & IN_USE) != 0;
    }

    boolean isLive(int piece) {
        return state(piece) == LIVE;
    }

    /** Whether there is such a hole next to a piece: the neighbour may be {@link #NONE}. */
    boolean isHole(int piece) {
        return piece != NONE && !inUse(piece);
    }

    int next(int piece) {
        return (int) cells[piece * WIDTH + 2];
    }

    int previous(int piece) {
        return (int) (cells[piece * WIDTH + 2] >> 32);
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** How many pieces there are. */
    int count() {
        return count;
    }

    /** One more than the highest handle there has been. */
    int handles() {
        return used;
    }

    void place(int piece, long address, long size, int state) {
        cells[piece * WIDTH] = address;
        cells[piece * WIDTH + 1] = (size << STATE_BITS) | state;
    }

    void mark(int piece, int state) {
        cells[piece * WIDTH + 1] = (cells[piece * WIDTH + 1] & ~STATE_MASK) | state;
    }

    /** What the policy keeps with a piece: here the links of {@link PieceLists}, or a number. */
    long links(int piece) {
        return cells[piece * WIDTH + 3];
    }

    void links(int piece, long links) {
        cells[piece * WIDTH + 3] = links;
    }

    /** A new piece between one and the piece behind it; with {@link #NONE}, in front of all. */
    int addBehind(int piece, long address, long size, int state) {
        int added = handle();
        int next = piece == NONE ? first : next(piece);
        place(added, address, size, state);
        cells[added * WIDTH + 2] = pair(piece, next);
        linkNext(piece, added);
        linkPrevious(next, added);
        count++;
        return added;
    }

    /** Takes a piece out; its bytes must have gone to another. */
    void drop(int piece) {
        int previous = previous(piece);
        int next = next(piece);
        linkNext(previous, next);
        linkPrevious(next, previous);
        cells[piece * WIDTH + 1] = HOLE;
        cells[piece * WIDTH + 2] = pair(NONE, spare);
        spare = piece;
        count--;
    }

    /** Refuses a handle that is none of a live block: a bug of the caller. */
    void requireLive(int piece) {
        if (piece < 0 || piece >= used || !isLive(piece)) {
            throw new IllegalArgumentException("no live block: " + piece);
        }
    }

    private void linkNext(int piece, int next) {
        if (piece == NONE) {
            first = next;
        } else {
            cells[piece * WIDTH + 2] = (cells[piece * WIDTH + 2] & 0xffff_ffff_0000_0000L) | (next & 0xffff_ffffL);
        }
    }

    private void linkPrevious(int piece, int previous) {
        if (piece == NONE) {
            last = previous;
        } else {
            cells[piece * WIDTH + 2] = (cells[piece * WIDTH + 2] & 0xffff_ffffL) | ((long) previous << 32);
        }
    }

    static long pair(int high, int low) {
        return ((long) high << 32) | (low & 0xffff_ffffL);
    }

    private int handle() {
        if (spare != NONE) {
            int taken = spare;
            spare = next(taken);
            return taken;
        }
        if (used * WIDTH == cells.length) {
            cells = Arrays.copyOf(cells, larger(cells.length));
        }
        return used++;
    }

    private static int larger(int length) {
        if (length == MOST_CELLS) {
            throw new IllegalStateException("more than " + MOST_CELLS / WIDTH + " blocks and holes");
        }
        return (int) Math.min(2L * length, MOST_CELLS);
    }
}
