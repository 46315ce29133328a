package dev.flight.analysis;

import java.util.Arrays;

/** Quantiles of figures, interpolated between neighbours (R's type 7, the default of R and NumPy). */
final class Quantiles {

    /** Makes the median absolute deviation of normal figures their standard deviation: 1 / Phi^-1(3/4). */
    static final double MAD_TO_SIGMA = 1.4826;

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    static Quantiles of(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** The figure that so large a part of all is not above; 0 when there are none. */
    double at(double part) {
        if (sorted.length == 0) {
            return 0;
        }
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    double median() {
        return at(0.5);
    }

    static double median(double[] figures, int from, int until) {
        return of(Arrays.copyOfRange(figures, from, until)).median();
    }

    /** The spread around the median as a standard deviation, which outliers do not move. */
    double robustSigma() {
        double median = median();
        return MAD_TO_SIGMA
                * of(Arrays.stream(sorted).map(each -> Math.abs(each - median)).toArray())
                        .median();
    }
}
