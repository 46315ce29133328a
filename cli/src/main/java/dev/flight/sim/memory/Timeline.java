package dev.flight.sim.memory;

import java.util.Arrays;

/**
 * A region over time, in a bounded number of equal intervals. When the run outgrows them, two become one and the
 * intervals twice as long; so a run of any length costs the same memory, and no peak is lost: each interval keeps its
 * extremes.
 */
public final class Timeline {

    private static final int INTERVALS = 512;
    private static final long FIRST_NANOS = 1_000_000;

    private long intervalNanos = FIRST_NANOS;
    private int count;
    private final long[] liveMax = new long[INTERVALS];
    private final long[] liveMin = new long[INTERVALS];
    private final long[] largestFreeMin = new long[INTERVALS];
    private final float[] fragmentationMax = new float[INTERVALS];
    private final PressureLevel[] levelMax = new PressureLevel[INTERVALS];
    private final int[] failures = new int[INTERVALS];

    private long lastLive;
    private long lastLargestFree = Long.MAX_VALUE;
    private float lastFragmentation;
    private PressureLevel lastLevel = PressureLevel.LOW;

    void record(long atNanos, long live, long largestFree, double fragmentation, PressureLevel level) {
        int i = interval(atNanos);
        liveMax[i] = Math.max(liveMax[i], live);
        liveMin[i] = Math.min(liveMin[i], live);
        largestFreeMin[i] = Math.min(largestFreeMin[i], largestFree);
        fragmentationMax[i] = Math.max(fragmentationMax[i], (float) fragmentation);
        levelMax[i] = higher(levelMax[i], level);
        lastLive = live;
        lastLargestFree = largestFree;
        lastFragmentation = (float) fragmentation;
        lastLevel = level;
    }

    void failed(long atNanos) {
        failures[interval(atNanos)]++;
    }

    /** Things stay as they are until the end of the run. */
    void end(long atNanos) {
        if (atNanos > 0) {
            // An end at the start of an interval needs no interval of its own.
            interval(atNanos - 1);
        }
    }

    /** The interval of a moment. Intervals that were jumped over carry on what was last known. */
    private int interval(long atNanos) {
        while (atNanos / intervalNanos >= INTERVALS) {
            halve();
        }
        int i = (int) (atNanos / intervalNanos);
        while (count <= i) {
            open(count++);
        }
        return i;
    }

    private void open(int i) {
        liveMax[i] = lastLive;
        liveMin[i] = lastLive;
        largestFreeMin[i] = lastLargestFree;
        fragmentationMax[i] = lastFragmentation;
        levelMax[i] = lastLevel;
        failures[i] = 0;
    }

    private static PressureLevel higher(PressureLevel a, PressureLevel b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private void halve() {
        int half = (count + 1) / 2;
        for (int i = 0; i < half; i++) {
            int a = 2 * i;
            int b = Math.min(a + 1, count - 1);
            liveMax[i] = Math.max(liveMax[a], liveMax[b]);
            liveMin[i] = Math.min(liveMin[a], liveMin[b]);
            largestFreeMin[i] = Math.min(largestFreeMin[a], largestFreeMin[b]);
            fragmentationMax[i] = Math.max(fragmentationMax[a], fragmentationMax[b]);
            levelMax[i] = higher(levelMax[a], levelMax[b]);
            failures[i] = failures[a] + (b == a ? 0 : failures[b]);
        }
        count = half;
        intervalNanos *= 2;
    }

    /** How many intervals there are. */
    public int size() {
        return count;
    }

    public double startMillis(int interval) {
        return interval * (intervalNanos / 1e6);
    }

    public double intervalMillis() {
        return intervalNanos / 1e6;
    }

    /** The most live bytes in each interval. */
    public long[] liveMax() {
        return Arrays.copyOf(liveMax, count);
    }

    /** The least live bytes in each interval. */
    public long[] liveMin() {
        return Arrays.copyOf(liveMin, count);
    }

    /** The smallest largest hole in each interval. */
    public long[] largestFreeMin() {
        return Arrays.copyOf(largestFreeMin, count);
    }

    /** The highest fragmentation in each interval. */
    public float[] fragmentationMax() {
        return Arrays.copyOf(fragmentationMax, count);
    }

    /** The highest pressure level in each interval. */
    public PressureLevel level(int interval) {
        return levelMax[interval];
    }

    /** How many allocations failed in each interval. */
    public int[] failures() {
        return Arrays.copyOf(failures, count);
    }
}
