package dev.flight.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Where axes are marked: at figures that people count in. */
public final class Ticks {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] TIMES = {
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        5 * DAY,
        10 * DAY,
        50 * DAY,
        100 * DAY,
        500 * DAY
    };

    private Ticks() {}

    /** Moments from 0 up to an end in milliseconds, at most so many after the first. */
    public static List<Long> times(double endMillis, int most) {
        long step = TIMES[TIMES.length - 1];
        for (int i = TIMES.length - 1; i >= 0 && endMillis / TIMES[i] <= most; i--) {
            step = TIMES[i];
        }
        while (endMillis / step > most) {
            step *= 2;
        }
        return multiples(step, endMillis);
    }

    /** Sizes from 0 up to a largest: multiples of 1, 2 or 4 (and so on) of a binary unit, at most so many after the first. */
    public static List<Long> sizes(long largest, int most) {
        long step = 1;
        while (largest / step > most) {
            step *= 2;
        }
        return multiples(step, (double) largest);
    }

    /** Figures from 0 up to a largest: multiples of 1, 2 or 5 (and tens of them), at most so many after the first. */
    public static List<Double> decimals(double largest, int most) {
        double unit = 1e-6;
        while (largest / (10 * unit) > most) {
            unit *= 10;
        }
        double step = unit;
        for (int factor : new int[] {2, 5, 10}) {
            step = largest / step > most ? factor * unit : step;
        }
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= largest; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static List<Long> multiples(long step, double end) {
        List<Long> ticks = new ArrayList<>();
        for (long at = 0; at <= end; at += step) {
            ticks.add(at);
        }
        return ticks;
    }
}
