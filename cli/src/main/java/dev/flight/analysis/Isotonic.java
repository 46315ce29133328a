package dev.flight.analysis;

import java.util.Arrays;

/** The rising curve nearest to figures (least squares; pool adjacent violators, Ayer et al. 1955). O(n). */
final class Isotonic {

    private Isotonic() {}

    static double[] fit(double[] figures) {
        double[] means = new double[figures.length];
        int[] counts = new int[figures.length];
        int blocks = 0;
        for (double figure : figures) {
            means[blocks] = figure;
            counts[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] >= means[blocks - 1]) {
                int count = counts[blocks - 2] + counts[blocks - 1];
                means[blocks - 2] =
                        (means[blocks - 2] * counts[blocks - 2] + means[blocks - 1] * counts[blocks - 1]) / count;
                counts[blocks - 2] = count;
                blocks--;
            }
        }
        double[] fitted = new double[figures.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(fitted, at, at + counts[block], means[block]);
            at += counts[block];
        }
        return fitted;
    }
}
