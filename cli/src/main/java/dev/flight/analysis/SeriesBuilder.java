package dev.flight.analysis;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Takes the samples of one session in any order and any number, in bounded memory: when there are more points than it
 * keeps, neighbours are merged in pairs until half are left. Minimum, maximum and mean of what was merged are exact.
 * A sample costs O(log n) amortised.
 */
public final class SeriesBuilder {

    /** How many points one session keeps at most. */
    public static final int MOST_POINTS = 4096;

    private static final int FIRST_POINTS = 64;

    private final String session;
    private final String platform;
    private final int most;
    private Bucket[] buckets = new Bucket[FIRST_POINTS];
    private int size;
    private long width = 1;
    private long samples;
    private long late;
    private long duplicates;
    private long latest = Long.MIN_VALUE;
    private long last;
    private long limitBytes;
    private boolean fragments;

    public SeriesBuilder(String session, String platform) {
        this(session, platform, MOST_POINTS);
    }

    SeriesBuilder(String session, String platform, int most) {
        this.session = session;
        this.platform = platform;
        this.most = most;
    }

    /** Neighbouring samples. */
    private static final class Bucket {
        private long from;
        private long until;
        private long low;
        private long high;
        private double sum;
        private long count;
        private float fragmentation = Float.NEGATIVE_INFINITY;

        Bucket(long millis, long used, float fragmentation) {
            from = millis;
            until = millis;
            take(used, fragmentation);
            low = used;
        }

        private void take(long used, float fragmentation) {
            low = Math.min(low, used);
            high = Math.max(high, used);
            sum += used;
            count++;
            this.fragmentation = Math.max(this.fragmentation, fragmentation);
        }

        void take(Bucket next) {
            until = Math.max(until, next.until);
            low = Math.min(low, next.low);
            high = Math.max(high, next.high);
            sum += next.sum;
            count += next.count;
            fragmentation = Math.max(fragmentation, next.fragmentation);
        }

        boolean isInstant(long millis) {
            return from == millis && until == millis;
        }
    }

    /** Takes a sample: so many bytes used of so many in total at a moment. */
    public void add(long millis, long usedBytes, long totalBytes) {
        take(millis, usedBytes, totalBytes, Float.NEGATIVE_INFINITY);
    }

    /** Takes a sample that knows how fragmented what is free is. */
    public void add(long millis, long usedBytes, long totalBytes, float fragmentation) {
        fragments = true;
        take(millis, usedBytes, totalBytes, fragmentation);
    }

    private void take(long millis, long usedBytes, long totalBytes, float fragmentation) {
        samples++;
        if (millis < latest) {
            late++;
        } else {
            latest = millis;
            last = usedBytes;
            limitBytes = totalBytes;
        }
        Bucket open = size == 0 ? null : buckets[size - 1];
        if (open != null && open.isInstant(millis)) {
            duplicates++;
            open.take(usedBytes, fragmentation);
        } else if (open != null && open.count < width && millis >= open.until) {
            open.until = millis;
            open.take(usedBytes, fragmentation);
        } else {
            append(new Bucket(millis, usedBytes, fragmentation));
        }
    }

    private void append(Bucket bucket) {
        if (size == most) {
            merge(width);
            while (size > most / 2) {
                width *= 2;
                merge(width);
            }
        }
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, Math.min(most, 2 * size));
        }
        buckets[size++] = bucket;
    }

    /** Sorts, and merges neighbours that together hold no more than so many samples, or are of one instant. */
    private void merge(long mostSamples) {
        Arrays.sort(
                buckets,
                0,
                size,
                Comparator.comparingLong((Bucket each) -> each.from).thenComparingLong(each -> each.until));
        int kept = 0;
        for (int i = 1; i < size; i++) {
            Bucket before = buckets[kept];
            Bucket next = buckets[i];
            boolean same = before.isInstant(next.from) && next.from == next.until;
            duplicates += same ? next.count : 0;
            if (same || before.count + next.count <= mostSamples) {
                before.take(next);
            } else {
                buckets[++kept] = next;
            }
        }
        Arrays.fill(buckets, Math.min(size, kept + 1), size, null);
        size = Math.min(size, kept + 1);
    }

    /** The series so far. */
    public Series build() {
        merge(0);
        long[] millis = new long[size];
        double[] lows = new double[size];
        double[] highs = new double[size];
        double[] means = new double[size];
        double[] fragmentation = new double[fragments ? size : 0];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            Bucket bucket = buckets[i];
            sum += bucket.sum;
            millis[i] = bucket.from + (bucket.until - bucket.from) / 2;
            lows[i] = bucket.low;
            highs[i] = bucket.high;
            means[i] = bucket.sum / bucket.count;
            if (fragments) {
                fragmentation[i] = bucket.fragmentation;
            }
        }
        return new Series(
                session,
                platform,
                millis,
                lows,
                highs,
                means,
                sum / Math.max(1, samples),
                limitBytes,
                last,
                samples,
                late,
                duplicates,
                fragmentation);
    }
}
