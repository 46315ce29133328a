package dev.flight.analysis;

import java.util.Arrays;

/** How alike figures are to themselves some steps later. */
final class Autocorrelation {

    private Autocorrelation() {}

    /** The correlation at one lag, -1 to 1; 0 when the figures do not vary. */
    static double at(double[] figures, int lag) {
        double mean = Arrays.stream(figures).average().orElse(0);
        double all = 0;
        double lagged = 0;
        for (int i = 0; i < figures.length; i++) {
            double rest = figures[i] - mean;
            all += rest * rest;
            lagged += i >= lag ? rest * (figures[i - lag] - mean) : 0;
        }
        return all <= 0 ? 0 : lagged / all;
    }

    /** The correlations at lags 0 to {@code most}, each over the pairs that there are. */
    static double[] upTo(double[] figures, int most) {
        double mean = Arrays.stream(figures).average().orElse(0);
        double[] rests = Arrays.stream(figures).map(each -> each - mean).toArray();
        double[] correlations = new double[most + 1];
        double variance = Arrays.stream(rests).map(each -> each * each).sum() / rests.length;
        for (int lag = 0; lag <= most && variance > 0; lag++) {
            double sum = 0;
            for (int i = lag; i < rests.length; i++) {
                sum += rests[i] * rests[i - lag];
            }
            correlations[lag] = sum / (rests.length - lag) / variance;
        }
        return correlations;
    }
}
