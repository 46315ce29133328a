package dev.flight.watch;

/** Where a session is heading. */
enum Trend {
    RISING,
    STEADY,
    FALLING;

    /** Movement below this part of the memory in the time looked at is none. */
    private static final double NOTICEABLE = 0.01;

    static Trend of(History history, long totalBytes) {
        double moved = history.bytesPerSecond() * history.spanMillis() / 2000;
        if (Math.abs(moved) < NOTICEABLE * Math.max(1, totalBytes)) {
            return STEADY;
        }
        return moved > 0 ? RISING : FALLING;
    }
}
