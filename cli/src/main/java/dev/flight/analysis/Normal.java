package dev.flight.analysis;

/** The standard normal distribution. */
final class Normal {

    private Normal() {}

    /** The chance of a figure at least so far from 0, on either side; relative error below 1.2e-7. */
    static double twoSided(double z) {
        return Math.min(1, erfc(Math.abs(z) / Math.sqrt(2)));
    }

    /** Chebyshev fit to the complementary error function, for x from 0 on (Numerical Recipes, 6.2). */
    private static double erfc(double x) {
        double t = 1 / (1 + 0.5 * x);
        double[] terms = {
            -1.26551223,
            1.00002368,
            0.37409196,
            0.09678418,
            -0.18628806,
            0.27886807,
            -1.13520398,
            1.48851587,
            -0.82215223,
            0.17087277
        };
        double sum = 0;
        for (int i = terms.length - 1; i >= 0; i--) {
            sum = sum * t + terms[i];
        }
        return t * Math.exp(-x * x + sum);
    }
}
