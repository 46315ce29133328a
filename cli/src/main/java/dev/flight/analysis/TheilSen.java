package dev.flight.analysis;

import java.util.Arrays;

/**
 * A line through points that up to 29 % outliers do not move: the median of the slopes of all pairs (Theil 1950, Sen
 * 1968). O(n^2 log n): for windows, of which there are at most {@link Windows#MOST}.
 *
 * @param slope in units of y a unit of x
 * @param intercept y at x = 0: the median of y - slope x
 * @param low the lower end of the slope's 95 % confidence interval, by the variance of Kendall's S (Gilbert 1987, 16.5.1)
 * @param high its upper end
 */
record TheilSen(double slope, double intercept, double low, double high) {

    private static final double Z_975 = 1.959964;

    static TheilSen of(double[] x, double[] y) {
        return of(x, y, new MannKendall(y.length, 0, MannKendall.variance(y), 1));
    }

    /** With the interval widened for autocorrelation as the test is. */
    static TheilSen of(double[] x, double[] y, MannKendall test) {
        double[] slopes = slopes(x, y);
        if (slopes.length == 0) {
            return new TheilSen(0, Quantiles.of(y).median(), 0, 0);
        }
        Quantiles sorted = Quantiles.of(slopes);
        double slope = sorted.median();
        double half = Z_975 * Math.sqrt(test.variance() * test.inflation()) / slopes.length / 2;
        double[] rests = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            rests[i] = y[i] - slope * x[i];
        }
        return new TheilSen(
                slope,
                Quantiles.of(rests).median(),
                sorted.at(Math.max(0, 0.5 - half)),
                sorted.at(Math.min(1, 0.5 + half)));
    }

    double at(double x) {
        return intercept + slope * x;
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[j] > x[i]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        return Arrays.copyOf(slopes, count);
    }
}
