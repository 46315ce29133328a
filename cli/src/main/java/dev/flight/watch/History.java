package dev.flight.watch;

import java.util.Arrays;

/**
 * The most that a session used in each of a bounded number of equal intervals. When they are full, two become one, so that
 * a session watched for a week costs what one watched for a minute does, and no peak is lost.
 *
 * @param startMillis where the first interval begins
 * @param widthMillis how long each is
 * @param peaks the most bytes in each; an interval without a snapshot has what the one before it had
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record History(long startMillis, long widthMillis, long[] peaks) {

    static final int MOST = 240;
    private static final long FIRST_WIDTH_MILLIS = 250;

    static History starting(long atMillis, long usedBytes) {
        return new History(atMillis, FIRST_WIDTH_MILLIS, new long[] {usedBytes});
    }

    /** With one more; one that is dated before the last interval counts in the last. */
    History with(long atMillis, long usedBytes) {
        History wide = this;
        while ((atMillis - startMillis) / wide.widthMillis >= MOST) {
            wide = wide.halved();
        }
        int last = wide.peaks.length - 1;
        int index = (int) Math.max(last, (atMillis - startMillis) / wide.widthMillis);
        if (index == last && usedBytes <= wide.peaks[last]) {
            // As most are where much arrives: nothing is copied for it.
            return wide;
        }
        long[] grown = Arrays.copyOf(wide.peaks, index + 1);
        Arrays.fill(grown, last + 1, grown.length, wide.peaks[last]);
        grown[index] = index == last ? Math.max(grown[index], usedBytes) : usedBytes;
        return new History(startMillis, wide.widthMillis, grown);
    }

    private History halved() {
        long[] half = new long[(peaks.length + 1) / 2];
        for (int i = 0; i < peaks.length; i++) {
            half[i / 2] = Math.max(half[i / 2], peaks[i]);
        }
        return new History(startMillis, widthMillis * 2, half);
    }

    long spanMillis() {
        return peaks.length * widthMillis;
    }

    long peak() {
        return Arrays.stream(peaks).max().orElse(0);
    }

    /** The most of each of so many equal parts; where there are fewer intervals, some stand in several. */
    double[] columns(int count) {
        double[] columns = new double[count];
        for (int column = 0; column < count; column++) {
            int from = (int) ((long) column * peaks.length / count);
            int until = Math.max(from + 1, (int) ((long) (column + 1) * peaks.length / count));
            for (int i = from; i < until; i++) {
                columns[column] = Math.max(columns[column], (double) peaks[i]);
            }
        }
        return columns;
    }

    /** The line of least squares through the last half of the intervals, in bytes a second; 0 for fewer than four. */
    double bytesPerSecond() {
        int from = peaks.length / 2;
        int count = peaks.length - from;
        if (count < 4) {
            return 0;
        }
        double middle = (count - 1) / 2.0;
        double above = 0;
        double below = 0;
        for (int i = 0; i < count; i++) {
            above += (i - middle) * peaks[from + i];
            below += (i - middle) * (i - middle);
        }
        return above / below / widthMillis * 1000;
    }
}
