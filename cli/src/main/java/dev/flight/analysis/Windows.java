package dev.flight.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stretches of a series, each with as many points as the others and at least as long as asked for, so that each covers a
 * whole cycle of garbage collection or of the day: then the lowest use in each is the memory that stays.
 *
 * @param hours the middle of each, since the series' first point
 * @param floorHours when the least was used in each
 * @param floors the least used in each, in bytes
 * @param medians the median used in each, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Windows(double[] hours, double[] floorHours, double[] floors, double[] medians) {

    /** At most so many: quadratic work on them is little. */
    static final int MOST = 32;

    /** Fewer cannot show a trend at 99.9 %: with 8, only figures that all rise do. */
    static final int LEAST = 8;

    private static final int POINTS = 4;

    int size() {
        return hours.length;
    }

    /** With the medians for floors: of a series whose cycles were taken out, the least is where that went wrong. */
    Windows byMedians() {
        return new Windows(hours, hours, medians, medians);
    }

    /** The floors or the medians, whichever strays less from a rising curve for how far it rises. */
    double[] steadier() {
        return strays(medians) < strays(floors) ? medians : floors;
    }

    private static double strays(double[] figures) {
        double[] rising = Isotonic.fit(figures);
        double squares = 0;
        for (int i = 0; i < figures.length; i++) {
            squares += (figures[i] - rising[i]) * (figures[i] - rising[i]);
        }
        return Math.sqrt(squares) / Math.max(1, rising[rising.length - 1] - rising[0]);
    }

    /**
     * Cuts a part of a series into windows.
     *
     * @param lows what the floors are taken from
     * @param from the first point
     * @param leastHours how long each must be at least
     */
    static Windows of(double[] hours, double[] lows, int from, double leastHours) {
        int points = hours.length - from;
        double wanted = Math.max(LEAST, Math.min(MOST, points / POINTS));
        double share = Math.max(1, points / wanted);
        List<int[]> cuts = new ArrayList<>();
        int start = from;
        for (int end = from + 1; end <= hours.length; end++) {
            boolean full = end - from >= Math.round((cuts.size() + 1) * share) || leastHours > 0;
            boolean enough = end - start >= Math.floor(share);
            double length = (end == hours.length ? hours[end - 1] : hours[end]) - hours[start];
            if (full && enough && length >= leastHours) {
                cuts.add(new int[] {start, end});
                start = end;
            }
        }
        if (start < hours.length && !cuts.isEmpty()) {
            cuts.get(cuts.size() - 1)[1] = hours.length;
        }
        return of(hours, lows, cuts);
    }

    private static Windows of(double[] hours, double[] lows, List<int[]> cuts) {
        double[] middles = new double[cuts.size()];
        double[] floorHours = new double[cuts.size()];
        double[] floors = new double[cuts.size()];
        double[] medians = new double[cuts.size()];
        for (int i = 0; i < middles.length; i++) {
            int from = cuts.get(i)[0];
            int until = cuts.get(i)[1];
            middles[i] = Arrays.stream(hours, from, until).average().orElse(0);
            int lowest = lowest(lows, from, until);
            floorHours[i] = hours[lowest];
            floors[i] = lows[lowest];
            medians[i] = Quantiles.median(lows, from, until);
        }
        return new Windows(middles, floorHours, floors, medians);
    }

    private static int lowest(double[] lows, int from, int until) {
        int lowest = from;
        for (int i = from + 1; i < until; i++) {
            lowest = lows[i] < lows[lowest] ? i : lowest;
        }
        return lowest;
    }
}
