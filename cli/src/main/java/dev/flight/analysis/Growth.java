package dev.flight.analysis;

import java.util.Arrays;

/**
 * How floors grew: all at once, or all along; still, or no longer.
 *
 * @param total from the first sixth of the floors to the last
 * @param outsideSteps the part of the total that is left within the three stretches between the two largest steps
 * @param lately the part of the total since the middle
 * @param stepsOverLine the variance that three plateaus leave over that which a straight line leaves
 */
record Growth(double total, double outsideSteps, double lately, double stepsOverLine) {

    /** So large a part of the growth of a line lies within its thirds. A staircase of three equal steps has 0.33. */
    private static final double LEAST_OUTSIDE_STEPS = 0.25;

    /** A line has 0.36. */
    private static final double LEAST_LATELY = 0.12;

    /** Of two steps that make a line's noise four times theirs, or more, nothing is left to be a line. */
    private static final double MUCH_BETTER = 0.5;

    static Growth of(double[] hours, double[] floors) {
        int n = floors.length;
        int sixth = Math.max(1, n / 6);
        double start = Quantiles.median(floors, 0, sixth);
        double end = Quantiles.median(floors, n - sixth, n);
        double total = end - start;
        int[] steps = twoSteps(floors);
        double outside = within(floors, 0, steps[0]) + within(floors, steps[0], steps[1]) + within(floors, steps[1], n);
        double before = Quantiles.median(floors, n / 2, n / 2 + Math.max(2, n / 5));
        double stepsOverLine = stepsOverLine(hours, floors);
        return total <= 0
                ? new Growth(total, 0, 0, stepsOverLine)
                : new Growth(total, outside / total, (end - before) / total, stepsOverLine);
    }

    /** The variance that three plateaus leave over that which a straight line leaves; 1 when neither leaves any. */
    static double stepsOverLine(double[] hours, double[] figures) {
        TheilSen line = TheilSen.of(hours, figures);
        double leftByLine = 0;
        for (int i = 0; i < figures.length; i++) {
            leftByLine += Math.pow(figures[i] - line.at(hours[i]), 2);
        }
        double leftBySteps = squaresLeft(figures, twoSteps(figures)) / Math.max(1, figures.length - 5);
        return leftByLine == 0 ? 1 : leftBySteps / (leftByLine / (figures.length - 2));
    }

    boolean isOfSteps() {
        return outsideSteps < LEAST_OUTSIDE_STEPS && stepsOverLine < MUCH_BETTER;
    }

    boolean hasLevelledOff() {
        return lately < LEAST_LATELY;
    }

    /** The two places that leave the least squares around the means of three stretches. */
    static int[] twoSteps(double[] figures) {
        double[] sums = new double[figures.length + 1];
        for (int i = 0; i < figures.length; i++) {
            sums[i + 1] = sums[i] + figures[i] - figures[0];
        }
        int[] best = {0, 0};
        double most = -1;
        for (int first = 1; first < figures.length - 1; first++) {
            for (int second = first + 1; second < figures.length; second++) {
                double explained = explained(sums, 0, first)
                        + explained(sums, first, second)
                        + explained(sums, second, figures.length);
                if (explained > most) {
                    most = explained;
                    best = new int[] {first, second};
                }
            }
        }
        return best;
    }

    private static double squaresLeft(double[] figures, int[] steps) {
        return squaresLeft(figures, 0, steps[0])
                + squaresLeft(figures, steps[0], steps[1])
                + squaresLeft(figures, steps[1], figures.length);
    }

    private static double squaresLeft(double[] figures, int from, int until) {
        double mean = Arrays.stream(figures, from, until).average().orElse(0);
        return Arrays.stream(figures, from, until)
                .map(each -> (each - mean) * (each - mean))
                .sum();
    }

    private static double explained(double[] sums, int from, int until) {
        double sum = sums[until] - sums[from];
        return sum * sum / (until - from);
    }

    /** The growth within a stretch, from its first third to its last. */
    private static double within(double[] figures, int from, int until) {
        int third = Math.max(1, (until - from) / 3);
        return until - from < 2
                ? 0
                : Quantiles.median(figures, until - third, until) - Quantiles.median(figures, from, from + third);
    }
}
