package dev.flight.analysis;

import java.util.Arrays;

/** The length of cycles that are not regular enough to be a period, as those of a garbage collector under varying load. */
final class Cycles {

    /** A collection gives back at least so much of the spread between high and low use. */
    private static final double LEAST_DROP = 0.35;

    private static final int LEAST = 4;

    private Cycles() {}

    /** The longest time between one collection and the next, but a tenth of them; 0 when there are too few. */
    static double hours(double[] hours, double[] figures) {
        double[] rests = rests(hours, figures);
        Quantiles sorted = Quantiles.of(rests);
        double drop = LEAST_DROP * (sorted.at(0.98) - sorted.at(0.02));
        double[] lengths = new double[figures.length];
        int count = 0;
        double lastDrop = hours[0];
        for (int i = 1; i < figures.length; i++) {
            double before = Math.max(rests[i - 1], i > 1 && hours[i - 2] >= lastDrop ? rests[i - 2] : rests[i - 1]);
            if (drop > 0 && before - rests[i] > drop && hours[i - 1] >= lastDrop) {
                lengths[count++] = hours[i] - lastDrop;
                lastDrop = hours[i];
            }
        }
        return count < LEAST ? 0 : Quantiles.of(Arrays.copyOf(lengths, count)).at(0.9);
    }

    /** The figures without a straight trend. */
    private static double[] rests(double[] hours, double[] figures) {
        Windows windows = Windows.of(hours, figures, 0, 0);
        TheilSen line = TheilSen.of(windows.hours(), windows.medians());
        double[] rests = new double[figures.length];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = figures[i] - line.at(hours[i]);
        }
        return rests;
    }
}
