package dev.flight.routing.rule;

import dev.flight.sim.Distribution;

/** How much of a distribution of sizes is over a size. */
final class Sizes {

    private Sizes() {}

    /** The part over it; 0 for what has no largest size: some of that is over any. */
    static double over(Distribution sizes, long most) {
        if (sizes instanceof Distribution.Constant constant) {
            return constant.value() > most ? 1 : 0;
        }
        if (sizes instanceof Distribution.Uniform range) {
            long over = Math.max(0, range.high() - Math.max(most, range.low() - 1));
            return over / (range.high() - range.low() + 1.0);
        }
        return sizes instanceof Distribution.Empirical values ? over(values, most) : 0;
    }

    private static double over(Distribution.Empirical sizes, long most) {
        double over = 0;
        double before = 0;
        for (int i = 0; i < sizes.values().size(); i++) {
            over += sizes.values().get(i) > most ? sizes.sums().get(i) - before : 0;
            before = sizes.sums().get(i);
        }
        return over / before;
    }

    /** The mean of what is not over a size; of what has no largest size an estimate from above. */
    static double meanUpTo(Distribution sizes, long most) {
        if (sizes instanceof Distribution.Uniform range) {
            return range.low() > most ? most : (range.low() + (double) Math.min(range.high(), most)) / 2;
        }
        return sizes instanceof Distribution.Empirical values
                ? meanUpTo(values, most)
                : Math.min((double) most, sizes.mean());
    }

    private static double meanUpTo(Distribution.Empirical sizes, long most) {
        double sum = 0;
        double weight = 0;
        double before = 0;
        for (int i = 0; i < sizes.values().size(); i++) {
            double own = sizes.sums().get(i) - before;
            before = sizes.sums().get(i);
            if (sizes.values().get(i) <= most) {
                sum += own * sizes.values().get(i);
                weight += own;
            }
        }
        return weight == 0 ? most : sum / weight;
    }
}
