package dev.flight.sim.memory;

import dev.flight.profile.Pressure;

/**
 * Follows the pressure level of a region, with hysteresis: a level is entered at its threshold and left only when use and
 * fragmentation are both below it by the profile's hysteresis.
 */
final class PressureMonitor {

    private static final PressureLevel[] LEVELS = PressureLevel.values();

    private final long[] enterUsed = new long[LEVELS.length];
    private final long[] leaveUsed = new long[LEVELS.length];
    private final double[] enterFragmentation = new double[LEVELS.length];
    private final double[] leaveFragmentation = new double[LEVELS.length];
    private final long[] nanosIn = new long[LEVELS.length];
    private int level;

    PressureMonitor(Pressure pressure, long capacity) {
        set(PressureLevel.MEDIUM, pressure.medium(), pressure, capacity);
        set(PressureLevel.HIGH, pressure.high(), pressure, capacity);
        set(PressureLevel.CRITICAL, pressure.critical(), pressure, capacity);
    }

    private void set(PressureLevel which, Pressure.Level threshold, Pressure pressure, long capacity) {
        double hysteresis = pressure.hysteresis().value();
        int i = which.ordinal();
        enterUsed[i] = (long) Math.ceil(threshold.used().value() * capacity);
        leaveUsed[i] = (long) Math.ceil((threshold.used().value() - hysteresis) * capacity);
        boolean fragments = threshold.fragmentation() != null;
        enterFragmentation[i] = fragments ? threshold.fragmentation().value() : Double.POSITIVE_INFINITY;
        leaveFragmentation[i] = enterFragmentation[i] - hysteresis;
    }

    /** Takes what is used and how fragmented the rest is. */
    void update(long used, double fragmentation) {
        int entered = LEVELS.length - 1;
        while (entered > 0 && !enters(entered, used, fragmentation)) {
            entered--;
        }
        level = Math.max(level, entered);
        while (level > entered && leaves(level, used, fragmentation)) {
            level--;
        }
    }

    private boolean enters(int i, long used, double fragmentation) {
        return used >= enterUsed[i] || fragmentation > enterFragmentation[i];
    }

    private boolean leaves(int i, long used, double fragmentation) {
        return used < leaveUsed[i] && fragmentation <= leaveFragmentation[i];
    }

    /** Time goes by at the current level. */
    void pass(long nanos) {
        nanosIn[level] += nanos;
    }

    PressureLevel level() {
        return LEVELS[level];
    }

    long nanosIn(PressureLevel which) {
        return nanosIn[which.ordinal()];
    }
}
