package dev.flight.broker;

/** When the next event of a recording is due: as far behind the first as it was recorded, times the speed. */
final class Pace {

    private static final double NANOS_A_MILLI = 1e6;

    private final Speed speed;
    private boolean started;
    private long firstMillis;
    private long startNanos;

    Pace(Speed speed) {
        this.speed = speed;
    }

    /** How long to wait for an event of a time; nothing when it is due, or older than those before. */
    long waitNanos(long recordedMillis, long nowNanos) {
        if (!started) {
            started = true;
            firstMillis = recordedMillis;
            startNanos = nowNanos;
        }
        // Through double: any two timestamps make a difference that a long may not hold.
        double dueNanos = ((double) recordedMillis - firstMillis) * NANOS_A_MILLI / speed.factor();
        return Math.max(0, (long) (dueNanos - (nowNanos - startNanos)));
    }
}
