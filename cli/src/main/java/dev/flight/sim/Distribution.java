package dev.flight.sim;

import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How a quantity varies: sizes in bytes, times in nanoseconds. */
public sealed interface Distribution {

    /** So long is the longest time that is drawn: no sum of two of them overflows. */
    long LONGEST_NANOS = 1L << 61;

    /** The quantile of the normal distribution at 0.99. */
    double NORMAL_P99 = 2.3263478740408408;

    /** A value, not rounded. */
    double sample(RandomStream chance);

    /** The expectation of {@link #sample}. */
    double mean();

    /** A size: rounded, 1 byte or more. */
    default long bytes(RandomStream chance) {
        return Math.min(ByteSize.MAX_BYTES, Math.max(1, Math.round(sample(chance))));
    }

    /** A length of time: rounded, 1 nanosecond or more. */
    default long nanos(RandomStream chance) {
        return Math.max(1, delay(chance));
    }

    /** A length of time that may be none at all: rounded. */
    default long delay(RandomStream chance) {
        return Math.min(LONGEST_NANOS, Math.round(sample(chance)));
    }

    /** Always the same. */
    record Constant(long value) implements Distribution {

        @Override
        public double sample(RandomStream chance) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }
    }

    /** Every whole value from {@code low} to {@code high}, both included, is as likely. */
    record Uniform(long low, long high) implements Distribution {

        public Uniform {
            if (low < 0 || low > high) {
                throw new IllegalArgumentException("no range: " + low + " to " + high);
            }
        }

        @Override
        public double sample(RandomStream chance) {
            return (double) low + chance.below(high - low + 1);
        }

        @Override
        public double mean() {
            return ((double) low + high) / 2;
        }
    }

    /** As likely to end in each moment, however long it has lasted. */
    record Exponential(long meanValue) implements Distribution {

        @Override
        public double sample(RandomStream chance) {
            return meanValue * chance.exponential();
        }

        @Override
        public double mean() {
            return meanValue;
        }
    }

    /**
     * The sum of several exponentials of the same mean: less variable than one.
     *
     * @param stages how many of them
     * @param meanValue the mean of the sum
     */
    record Erlang(int stages, long meanValue) implements Distribution {

        public Erlang {
            if (stages < 1) {
                throw new IllegalArgumentException("no Erlang distribution has " + stages + " stages");
            }
        }

        @Override
        public double sample(RandomStream chance) {
            double sum = 0;
            for (int i = 0; i < stages; i++) {
                sum += chance.exponential();
            }
            return meanValue * sum / stages;
        }

        @Override
        public double mean() {
            return meanValue;
        }
    }

    /**
     * One of several exponentials, each with a probability: more variable than one.
     *
     * @param means of the exponentials, with the weights that they are chosen by
     */
    record HyperExponential(Empirical means) implements Distribution {

        @Override
        public double sample(RandomStream chance) {
            double chosen = means.sample(chance);
            return chosen * chance.exponential();
        }

        @Override
        public double mean() {
            return means.mean();
        }
    }

    /**
     * Its logarithm is normal.
     *
     * @param median what half of the values are below
     * @param p99 what 99 of 100 values are below
     */
    record LogNormal(long median, long p99) implements Distribution {

        public LogNormal {
            if (median < 1 || p99 < median) {
                throw new IllegalArgumentException("no log-normal: median " + median + ", p99 " + p99);
            }
        }

        @Override
        public double sample(RandomStream chance) {
            return median * StrictMath.exp(deviation() * chance.normal());
        }

        /** {@code median * exp(deviation^2 / 2)}. */
        @Override
        public double mean() {
            double deviation = deviation();
            return median * StrictMath.exp(deviation * deviation / 2);
        }

        /** The standard deviation of the logarithm. */
        private double deviation() {
            return StrictMath.log((double) p99 / median) / NORMAL_P99;
        }
    }

    /** Its logarithm is uniform: as many values from 16 to 32 as from 1024 to 2048. */
    record LogUniform(long low, long high) implements Distribution {

        public LogUniform {
            if (low < 1 || low > high) {
                throw new IllegalArgumentException("no range of logarithms: " + low + " to " + high);
            }
        }

        @Override
        public double sample(RandomStream chance) {
            return low * StrictMath.exp(chance.uniform() * StrictMath.log((double) high / low));
        }

        @Override
        public double mean() {
            return low == high ? low : (high - low) / StrictMath.log((double) high / low);
        }
    }

    /**
     * Values with their weights.
     *
     * @param values each of them
     * @param sums for each value its weight and those of the values before it
     */
    record Empirical(List<Long> values, List<Double> sums) implements Distribution {

        public Empirical {
            values = List.copyOf(values);
            sums = List.copyOf(sums);
            if (values.isEmpty() || values.size() != sums.size() || !(sums.get(sums.size() - 1) > 0)) {
                throw new IllegalArgumentException("no values with weights: " + values + ", " + sums);
            }
        }

        /** Values with their weights, in the order of the map. */
        public static Empirical of(Map<Long, Double> weights) {
            List<Double> sums = new ArrayList<>();
            double sum = 0;
            for (double weight : weights.values()) {
                sum += weight;
                sums.add(sum);
            }
            return new Empirical(List.copyOf(weights.keySet()), sums);
        }

        @Override
        public double sample(RandomStream chance) {
            double part = chance.uniform() * sums.get(sums.size() - 1);
            int found = Collections.binarySearch(sums, part);
            // A sum belongs to the value behind it; values of weight 0 share their sum with the one before.
            int index = found < 0 ? -found - 1 : found + 1;
            while (index < sums.size() - 1 && sums.get(index) <= part) {
                index++;
            }
            return values.get(Math.min(index, values.size() - 1));
        }

        @Override
        public double mean() {
            double weighted = 0;
            double before = 0;
            for (int i = 0; i < values.size(); i++) {
                weighted += values.get(i) * (sums.get(i) - before);
                before = sums.get(i);
            }
            return weighted / before;
        }
    }
}
