package dev.flight.sim.memory;

import dev.flight.profile.Pressure;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;

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
        set(1, pressure.medium(), pressure, capacity);
        set(2, pressure.high(), pressure, capacity);
        set(3, pressure.critical(), pressure, capacity);
    }

    private void set(int level, Pressure.Level threshold, Pressure pressure, long capacity) {
        ByteSize whole = ByteSize.of(capacity);
        enterUsed[level] = threshold.used().atLeastOf(whole).bytes();
        leaveUsed[level] =
                less(threshold.used(), pressure.hysteresis()).atLeastOf(whole).bytes();
        Ratio fragmentation = threshold.fragmentation();
        enterFragmentation[level] = fragmentation == null ? Double.POSITIVE_INFINITY : fragmentation.value();
        leaveFragmentation[level] = fragmentation == null
                ? Double.POSITIVE_INFINITY
                : less(fragmentation, pressure.hysteresis()).value();
    }

    /** In whole billionths: a threshold of 7 % of 100 bytes is 7 bytes, which it is not in binary fractions. */
    private static Ratio less(Ratio threshold, Ratio hysteresis) {
        return new Ratio(Math.max(0, threshold.billionths() - hysteresis.billionths()));
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

    PressureTimes times() {
        return new PressureTimes(nanosIn[0], nanosIn[1], nanosIn[2], nanosIn[3]);
    }
}
