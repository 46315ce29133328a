package dev.flight.analysis;

import java.util.Arrays;

/**
 * Takes what a session holds as it changes, in the order of time and in bounded memory: where there is more time than
 * points, neighbouring stretches are merged in pairs. Every point covers the same length of time; least, most and mean
 * over time are exact.
 */
public final class LevelSeries {

    private static final int FIRST_POINTS = 64;

    private final String session;
    private final String platform;
    private final int most;
    private double[] lows = new double[FIRST_POINTS];
    private double[] highs = new double[FIRST_POINTS];
    private double[] areas = new double[FIRST_POINTS];
    private int size;
    private long width = 1;
    private long start;
    private long now;
    private long level;
    private long changes;

    public LevelSeries(String session, String platform) {
        this(session, platform, SeriesBuilder.MOST_POINTS);
    }

    LevelSeries(String session, String platform, int most) {
        this.session = session;
        this.platform = platform;
        this.most = most;
    }

    /** So many bytes more are held from a moment on, or fewer when they are negative; never before the last moment. */
    public void change(long millis, long bytes) {
        if (changes == 0) {
            start = millis;
            now = millis;
        }
        hold(millis);
        level += bytes;
        changes++;
        touch(slot(millis));
    }

    private int slot(long millis) {
        return (int) ((millis - start) / width);
    }

    /** Holds the level up to a moment. */
    private void hold(long millis) {
        while ((millis - start) / width >= most) {
            merge();
        }
        while (now < millis) {
            int slot = slot(now);
            long end = Math.min(millis, start + (slot + 1) * width);
            touch(slot);
            areas[slot] += (double) level * (end - now);
            now = end;
        }
    }

    private void touch(int slot) {
        if (slot == size) {
            begin();
        }
        lows[slot] = Math.min(lows[slot], (double) level);
        highs[slot] = Math.max(highs[slot], (double) level);
    }

    private void begin() {
        if (size == lows.length) {
            int more = Math.min(most, 2 * size);
            lows = Arrays.copyOf(lows, more);
            highs = Arrays.copyOf(highs, more);
            areas = Arrays.copyOf(areas, more);
        }
        lows[size] = level;
        highs[size] = level;
        areas[size++] = 0;
    }

    private void merge() {
        int kept = 0;
        for (int i = 0; i < size; i += 2) {
            int next = Math.min(i + 1, size - 1);
            lows[kept] = Math.min(lows[i], lows[next]);
            highs[kept] = Math.max(highs[i], highs[next]);
            areas[kept++] = areas[i] + (next == i ? 0 : areas[next]);
        }
        size = kept;
        width *= 2;
    }

    /**
     * The series so far; there has been a change. It ends with the last one if nothing is held then. It has no more
     * points than there were changes: what merely goes on is no further evidence.
     *
     * @param untilMillis when recording ended
     * @param limitBytes what the session may use; 0 when not known
     */
    public Series build(long untilMillis, long limitBytes) {
        if (level != 0) {
            hold(untilMillis);
        }
        while (size > Math.max(2, changes)) {
            merge();
        }
        long[] millis = new long[size];
        double[] means = new double[size];
        double area = 0;
        for (int i = 0; i < size; i++) {
            long from = start + i * width;
            long until = Math.min(now, from + width);
            millis[i] = from + (until - from) / 2;
            means[i] = until == from ? level : areas[i] / (until - from);
            area += areas[i];
        }
        double mean = now == start ? level : area / (now - start);
        return new Series(
                session,
                platform,
                millis,
                Arrays.copyOf(lows, size),
                Arrays.copyOf(highs, size),
                means,
                mean,
                limitBytes,
                level,
                changes,
                0,
                0,
                new double[0]);
    }
}
