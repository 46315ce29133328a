package dev.flight.trace;

/**
 * An operation on memory.
 *
 * <p>A source fills the same one anew for each operation: a trace has hundreds of millions, and an object for each would
 * cost more than all the rest. Nobody keeps it.
 */
public final class Operation {

    /** What is done to a block. */
    public enum Kind {
        /** Asks for {@link #bytes} aligned to {@link #alignBytes}, for {@link #holder}. */
        ALLOCATE,
        /** Makes a live block {@link #bytes} large, in place or moved. */
        RESIZE,
        /** Gives a live block back. */
        FREE
    }

    public Kind kind = Kind.ALLOCATE;

    /** When, on the clock of the workload; never before the operation before it. */
    public long atNanos;

    /** The block's number. Numbers are dense: one that was freed is the first to be given out again. */
    public int block;

    /** The bytes asked for; 0 is allowed, as in {@code malloc(0)}. */
    public long bytes;

    /** The alignment asked for, a power of two; 1 for none. */
    public long alignBytes = 1;

    /** Who asks: an index into {@link Holders}. */
    public int holder;

    public void allocate(long at, int number, long size, long align, int who) {
        kind = Kind.ALLOCATE;
        atNanos = at;
        block = number;
        bytes = size;
        alignBytes = align;
        holder = who;
    }

    public void resize(long at, int number, long size) {
        kind = Kind.RESIZE;
        atNanos = at;
        block = number;
        bytes = size;
    }

    public void free(long at, int number) {
        kind = Kind.FREE;
        atNanos = at;
        block = number;
    }
}
