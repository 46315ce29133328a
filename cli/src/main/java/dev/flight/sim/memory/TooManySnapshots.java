package dev.flight.sim.memory;

/** Somebody wants snapshots so often that a time in which nothing happens takes too many. */
public final class TooManySnapshots extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long fromNanos;
    private final long untilNanos;
    private final long moments;

    public TooManySnapshots(long fromNanos, long untilNanos, long moments) {
        super(moments + " snapshots in a row of one state");
        this.fromNanos = fromNanos;
        this.untilNanos = untilNanos;
        this.moments = moments;
    }

    /** Since when nothing happens. */
    public long fromNanos() {
        return fromNanos;
    }

    /** Until when nothing happens. */
    public long untilNanos() {
        return untilNanos;
    }

    /** How many snapshots that takes. */
    public long moments() {
        return moments;
    }
}
