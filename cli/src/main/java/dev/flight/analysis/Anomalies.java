package dev.flight.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moments far from the median of their neighbours, by the median absolute deviation of such distances (robust z). */
final class Anomalies {

    /** The neighbours on either side. */
    private static final int REACH = 5;

    /** Farther than any point of a long and normal series. */
    private static final double LEAST_SCORE = 8;

    /** And by so large a part of the median use. */
    private static final double LEAST_PART = 0.05;

    /** A series with more has none: that is what it is like. */
    private static final double MOST_PART = 0.01;

    private static final int MOST = 5;

    private Anomalies() {}

    static List<Pattern.Anomaly> of(Series series) {
        int n = series.size();
        if (n < 4 * REACH) {
            return List.of();
        }
        double[] rests = new double[n];
        for (int i = 0; i < n; i++) {
            rests[i] = series.means()[i]
                    - Quantiles.median(series.means(), Math.max(0, i - REACH), Math.min(n, i + REACH + 1));
        }
        double level = Quantiles.of(series.means()).median();
        double sigma = Math.max(Quantiles.of(rests).robustSigma(), LEAST_PART * level / LEAST_SCORE);
        List<Pattern.Anomaly> found = new ArrayList<>();
        for (int i = 0; i < n && sigma > 0; i++) {
            double score = Math.abs(rests[i]) / sigma;
            if (score > LEAST_SCORE) {
                found.add(new Pattern.Anomaly(series.millis()[i], series.means()[i], score));
            }
        }
        if (found.size() > Math.max(MOST, MOST_PART * n)) {
            return List.of();
        }
        found.sort(Comparator.comparingDouble(Pattern.Anomaly::score).reversed());
        return found.subList(0, Math.min(MOST, found.size()));
    }
}
