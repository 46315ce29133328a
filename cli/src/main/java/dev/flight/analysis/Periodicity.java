package dev.flight.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A pattern that comes again: found as the first high peak of the autocorrelation of the series, brought to even steps
 * and freed of its trend by a robust line.
 *
 * @param hours its length
 * @param strength the autocorrelation one period later, up to 1
 */
record Periodicity(double hours, double strength) {

    /** Work is quadratic in this. */
    private static final int MOST_STEPS = 2048;

    private static final int LEAST_STEPS = 24;

    /** Fewer repetitions are chance, or a staircase: four plateaus are three steps. */
    private static final double LEAST_CYCLES = 3.5;

    private static final double LEAST_STRENGTH = 0.3;

    /** Below this part of the highest use is rounding. */
    private static final double NOTHING = 1e-6;

    /** A peak so near to the highest is as good, and the first of such is the period, not a multiple of it. */
    private static final double NEARLY = 0.85;

    /** The period of a series; null when it has none. */
    static @Nullable Periodicity of(double[] hours, double[] means) {
        int steps = Math.min(MOST_STEPS, hours.length);
        if (steps < LEAST_STEPS || hours[hours.length - 1] <= 0) {
            return null;
        }
        double[] grid = withoutTrend(grid(hours, means, steps));
        if (Quantiles.of(grid).at(1) - Quantiles.of(grid).at(0)
                <= NOTHING * Quantiles.of(means).at(1)) {
            return null;
        }
        double[] correlations = Autocorrelation.upTo(grid, (int) (steps / LEAST_CYCLES));
        int lag = firstHighPeak(correlations, Math.max(LEAST_STRENGTH, 4 / Math.sqrt(steps)));
        double step = hours[hours.length - 1] / (steps - 1);
        return lag == 0 ? null : new Periodicity(refined(correlations, lag) * step, Math.min(1, correlations[lag]));
    }

    /** The period to a part of a step: the peak of a multiple of it, divided. */
    private static double refined(double[] correlations, int lag) {
        double period = lag;
        for (int times = 2; Math.round(times * period) + 1 < correlations.length; times++) {
            int at = (int) Math.round(times * period);
            while (at + 1 < correlations.length && correlations[at + 1] > correlations[at]) {
                at++;
            }
            while (at > 1 && correlations[at - 1] > correlations[at]) {
                at--;
            }
            if (Math.abs(at - times * period) > lag / 4.0) {
                break;
            }
            period = (double) at / times;
        }
        return period;
    }

    private static int firstHighPeak(double[] correlations, double least) {
        int start = 1;
        while (start < correlations.length && correlations[start] > Math.min(0.2, least)) {
            start++;
        }
        double highest = least;
        for (int lag = start; lag + 1 < correlations.length; lag++) {
            highest = isPeak(correlations, lag) ? Math.max(highest, correlations[lag]) : highest;
        }
        for (int lag = start; lag + 1 < correlations.length; lag++) {
            if (isPeak(correlations, lag) && correlations[lag] >= Math.max(least, NEARLY * highest)) {
                return lag;
            }
        }
        return 0;
    }

    private static boolean isPeak(double[] correlations, int lag) {
        return correlations[lag] >= correlations[lag - 1] && correlations[lag] >= correlations[lag + 1];
    }

    /** The series at even steps, straight between its points. */
    private static double[] grid(double[] hours, double[] figures, int steps) {
        double[] grid = new double[steps];
        double step = hours[hours.length - 1] / (steps - 1);
        int after = 1;
        for (int i = 0; i < steps; i++) {
            double at = i * step;
            while (after < hours.length - 1 && hours[after] < at) {
                after++;
            }
            double gap = hours[after] - hours[after - 1];
            double part = gap <= 0 ? 1 : Math.max(0, Math.min(1, (at - hours[after - 1]) / gap));
            grid[i] = figures[after - 1] + part * (figures[after] - figures[after - 1]);
        }
        return grid;
    }

    private static double[] withoutTrend(double[] grid) {
        double[] x = new double[grid.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        Windows windows = Windows.of(x, grid, 0, 0);
        TheilSen line = TheilSen.of(windows.hours(), windows.medians());
        double[] rests = new double[grid.length];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = grid[i] - line.at(i);
        }
        return rests;
    }

    /** The series less what comes again: the median of each phase, of what a robust line leaves over. */
    double[] removeFrom(double[] hours, double[] figures) {
        int phases = Math.max(4, Math.min(48, (int) (hours.length * this.hours / hours[hours.length - 1] / 2)));
        Windows windows = Windows.of(hours, figures, 0, this.hours);
        TheilSen line = TheilSen.of(windows.hours(), windows.medians());
        double[] medians = new double[phases];
        for (int phase = 0; phase < phases; phase++) {
            medians[phase] = medianOfPhase(phase, phases, hours, figures, line);
        }
        double[] rest = new double[figures.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = figures[i] - medians[phase(hours[i], phases)];
        }
        return rest;
    }

    private double medianOfPhase(int phase, int phases, double[] hours, double[] figures, TheilSen line) {
        double[] rests = new double[figures.length];
        int count = 0;
        for (int i = 0; i < figures.length; i++) {
            if (phase(hours[i], phases) == phase) {
                rests[count++] = figures[i] - line.at(hours[i]);
            }
        }
        return Quantiles.median(rests, 0, count);
    }

    private int phase(double at, int phases) {
        double part = at / hours - Math.floor(at / hours);
        return Math.min(phases - 1, (int) (part * phases));
    }
}
