package dev.flight.analysis;

import java.util.ArrayList;
import java.util.List;

/** The one or two jumps of a series that is level otherwise (least squares on the medians of windows). */
final class Steps {

    /** A smaller jump, as a part of the median, is not worth a word. */
    private static final double LEAST_PART = 0.03;

    /** A jump stands so many robust standard deviations above what the levels stray by. */
    private static final double LEAST_SIGMAS = 5;

    private Steps() {}

    static List<Pattern.Step> of(Series series, Windows windows) {
        double[] medians = windows.medians();
        if (medians.length < Windows.LEAST || Growth.stepsOverLine(windows.hours(), medians) > 0.5) {
            return List.of();
        }
        int[] cuts = Growth.twoSteps(medians);
        int[] bounds = {0, cuts[0], cuts[1], medians.length};
        double[] levels = new double[3];
        double[] rests = new double[medians.length];
        for (int stretch = 0; stretch < 3; stretch++) {
            levels[stretch] = Quantiles.median(medians, bounds[stretch], bounds[stretch + 1]);
            for (int i = bounds[stretch]; i < bounds[stretch + 1]; i++) {
                rests[i] = medians[i] - levels[stretch];
            }
        }
        double least = Math.max(
                LEAST_PART * Quantiles.of(medians).median(),
                LEAST_SIGMAS * Quantiles.of(rests).robustSigma());
        List<Pattern.Step> steps = new ArrayList<>();
        for (int cut = 1; cut < 3; cut++) {
            double bytes = levels[cut] - levels[cut - 1];
            if (Math.abs(bytes) > least) {
                steps.add(new Pattern.Step(moment(series, windows, bounds[cut], bytes), bytes));
            }
        }
        return steps;
    }

    /** The largest jump of that direction between the middles of the windows on either side. */
    private static long moment(Series series, Windows windows, int cut, double bytes) {
        double[] hours = series.hours();
        double from = windows.hours()[cut - 1];
        double until = windows.hours()[cut];
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < hours.length; i++) {
            double jump = (series.means()[i] - series.means()[i - 1]) * Math.signum(bytes);
            if (hours[i] >= from && hours[i] <= until && jump > most) {
                most = jump;
                best = i;
            }
        }
        return series.millis()[best];
    }
}
