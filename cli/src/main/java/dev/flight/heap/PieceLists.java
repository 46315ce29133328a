package dev.flight.heap;

import java.util.Arrays;

/**
 * Doubly linked lists of pieces: put in front, taken from either end or from the middle.
 *
 * <p>Written for the machine: the links stand in the pieces themselves, so that nothing is allocated.
 */
final class PieceLists {

    private static final int NONE = Heap.NONE;

    private final Pieces pieces;
    private final int[] heads;
    private final int[] tails;

    PieceLists(Pieces pieces, int lists) {
        this.pieces = pieces;
        heads = new int[lists];
        tails = new int[lists];
        Arrays.fill(heads, NONE);
        Arrays.fill(tails, NONE);
    }

    boolean isEmpty(int list) {
        return heads[list] == NONE;
    }

    /** The newest of a list, or {@link Heap#NONE}. */
    int head(int list) {
        return heads[list];
    }

    /** The oldest of a list, or {@link Heap#NONE}. */
    int tail(int list) {
        return tails[list];
    }

    void push(int list, int piece) {
        int next = heads[list];
        pieces.links(piece, Pieces.pair(NONE, next));
        if (next == NONE) {
            tails[list] = piece;
        } else {
            pieces.links(next, Pieces.pair(piece, (int) pieces.links(next)));
        }
        heads[list] = piece;
    }

    void remove(int list, int piece) {
        long links = pieces.links(piece);
        int previous = (int) (links >> 32);
        int next = (int) links;
        if (previous == NONE) {
            heads[list] = next;
        } else {
            pieces.links(previous, Pieces.pair((int) (pieces.links(previous) >> 32), next));
        }
        if (next == NONE) {
            tails[list] = previous;
        } else {
            pieces.links(next, Pieces.pair(previous, (int) pieces.links(next)));
        }
    }
}
