package dev.flight.analysis;

import java.util.Arrays;

/**
 * The Mann-Kendall test for a trend (Mann 1945, Kendall 1975), with the variance corrected for ties, the continuity
 * correction, and the variance inflated for autocorrelation as Hamed and Rao (1998) do. What they take the
 * autocorrelation of is detrended by a line; here it is detrended by the nearest rising (or falling) curve, so that a
 * trend of another shape is not taken for autocorrelation.
 *
 * @param size how many figures
 * @param score Kendall's S: rising pairs less falling pairs
 * @param variance of S without a trend
 * @param inflation of the variance by autocorrelation; 1 or more
 */
record MannKendall(int size, long score, double variance, double inflation) {

    /** Below this many figures autocorrelation cannot be estimated. */
    private static final int LEAST_FOR_AUTOCORRELATION = 10;

    static MannKendall of(double[] figures) {
        long score = score(figures);
        return new MannKendall(figures.length, score, variance(figures), inflation(figures, score >= 0));
    }

    /** The test statistic, standard normal without a trend. */
    double z() {
        double sigma = Math.sqrt(variance * inflation);
        return score == 0 || sigma == 0 ? 0 : (score - Long.signum(score)) / sigma;
    }

    /** Kendall's tau: 1 when every pair rises, -1 when every pair falls. */
    double tau() {
        return size < 2 ? 0 : score / (size * (size - 1) / 2.0);
    }

    /** The chance of a trend at least so strong, in either direction, where there is none. */
    double chance() {
        return Normal.twoSided(z());
    }

    private static long score(double[] figures) {
        long score = 0;
        for (int i = 0; i < figures.length; i++) {
            for (int j = i + 1; j < figures.length; j++) {
                score += (long) Math.signum(figures[j] - figures[i]);
            }
        }
        return score;
    }

    static double variance(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        double variance = term(sorted.length);
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                variance -= term(i - from);
                from = i;
            }
        }
        return variance / 18;
    }

    private static double term(double count) {
        return count * (count - 1) * (2 * count + 5);
    }

    private static double inflation(double[] figures, boolean rising) {
        int n = figures.length;
        if (n < LEAST_FOR_AUTOCORRELATION) {
            return 1;
        }
        double[] ranks = ranks(rests(figures, rising));
        double significant = 1.96 / Math.sqrt(n);
        double sum = 0;
        for (int lag = 1; lag <= n / 3; lag++) {
            double correlation = Autocorrelation.at(ranks, lag);
            if (correlation > significant) {
                sum += (double) (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
            }
        }
        return 1 + 2 * sum / ((double) n * (n - 1) * (n - 2));
    }

    private static double[] rests(double[] figures, boolean rising) {
        double sign = rising ? 1 : -1;
        double[] fitted =
                Isotonic.fit(Arrays.stream(figures).map(each -> sign * each).toArray());
        double[] rests = new double[figures.length];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = sign * figures[i] - fitted[i];
        }
        return rests;
    }

    /** Ranks, ties sharing theirs. */
    private static double[] ranks(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[figures.length];
        for (int i = 0; i < ranks.length; i++) {
            int low = lowerBound(sorted, figures[i]);
            int high = low;
            while (high + 1 < sorted.length && sorted[high + 1] == figures[i]) {
                high++;
            }
            ranks[i] = (low + high) / 2.0;
        }
        return ranks;
    }

    private static int lowerBound(double[] sorted, double figure) {
        int found = Arrays.binarySearch(sorted, figure);
        while (found > 0 && sorted[found - 1] == figure) {
            found--;
        }
        return Math.max(0, found);
    }
}
