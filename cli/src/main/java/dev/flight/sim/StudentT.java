package dev.flight.sim;

/** Student's t distribution. */
final class StudentT {

    /** From here on the quantile is that of the normal distribution to three decimals, and its series long. */
    private static final long MOST_FREEDOM = 10_000;

    private static final double CONFIDENCE = 0.95;

    private StudentT() {}

    /** The value that t stays below, in absolute terms, with probability 0.95: 12.706 for one degree of freedom. */
    static double twoSided95(long degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("no t distribution has " + degreesOfFreedom + " degrees of freedom");
        }
        int freedom = (int) Math.min(MOST_FREEDOM, degreesOfFreedom);
        double low = 0;
        double high = 13;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (within(middle, freedom) < CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** The probability that t lies between -value and value: Abramowitz and Stegun (1964), 26.7.3 and 26.7.4. */
    static double within(double value, int freedom) {
        double angle = StrictMath.atan(value / StrictMath.sqrt(freedom));
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        boolean odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = 0;
        for (int i = odd ? 1 : 0; i <= freedom - 2; i += 2) {
            sum += term;
            term *= cosine * cosine * (i + 1) / (i + 2);
        }
        return odd ? 2 / StrictMath.PI * (angle + sine * sum) : sine * sum;
    }
}
