package dev.flight.load;

/** Messages of one size at a steady rate, evenly spaced, to one channel. */
public final class SteadySends implements Sends {

    private static final double SECOND = 1e9;

    private final double perSecond;
    private final long endNanos;
    private final int bytes;
    private long count;

    public SteadySends(double perSecond, long endNanos, int bytes) {
        this.perSecond = perSecond;
        this.endNanos = endNanos;
        this.bytes = bytes;
    }

    @Override
    public boolean next() {
        count++;
        return atNanos() < endNanos;
    }

    // From the count, not from the moment before: errors of rounding do not add up.
    @Override
    public long atNanos() {
        return (long) ((count - 1) / perSecond * SECOND);
    }

    @Override
    public int channel() {
        return 0;
    }

    @Override
    public int group() {
        return 0;
    }

    @Override
    public int bytes() {
        return bytes;
    }
}
