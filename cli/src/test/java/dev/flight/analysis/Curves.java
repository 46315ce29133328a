package dev.flight.analysis;

import dev.flight.analysis.LabelledSeries.Shape;
import java.util.Random;

/** The curves of labelled series, in parts of a base: 1 is the base. */
final class Curves {

    private final double[] at;
    private final Random random;
    private final double[] used;

    private Curves(double[] at, Random random) {
        this.at = at;
        this.random = random;
        this.used = new double[at.length];
    }

    /** A curve at moments, each a part of the whole. */
    static double[] of(Shape shape, double[] at, Random random) {
        Curves curves = new Curves(at, random);
        for (int i = 0; i < at.length; i++) {
            curves.used[i] = 1;
        }
        curves.draw(shape);
        return curves.used;
    }

    /** A curve without noise. */
    private interface Curve {
        double at(double part);
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private Curves plus(Curve curve) {
        for (int i = 0; i < at.length; i++) {
            used[i] += curve.at(at[i]);
        }
        return this;
    }

    private Curves noise(double sigma) {
        for (int i = 0; i < at.length; i++) {
            used[i] += sigma * random.nextGaussian();
        }
        return this;
    }

    private void draw(Shape shape) {
        double little = between(0.001, 0.01);
        double some = random.nextBoolean() ? little : between(0.01, 0.05);
        switch (shape) {
            case LINEAR -> linear(between(0.1, 0.8)).noise(between(0.001, 0.02));
            case SLOW_UNDER_NOISE -> slowUnderNoise();
            case UNDER_SAWTOOTH -> linear(between(0.1, 0.5)).sawtooth(0, 12).noise(little);
            case UNDER_IRREGULAR_SAWTOOTH ->
                linear(between(0.15, 0.5)).sawtooth(0.3, 12).noise(little);
            case UNDER_DAILY_PERIOD -> linear(between(0.2, 0.6)).daily(4).noise(little);
            case STAIRCASE -> staircase(4 + random.nextInt(7)).noise(little);
            case LATE -> late(between(0.3, 0.75), between(0.2, 0.8)).noise(little);
            case EXPONENTIAL -> exponential(between(1, 2.2)).noise(little);
            case SAWTOOTH -> sawtooth(0, 3).noise(little);
            case IRREGULAR_SAWTOOTH -> sawtooth(0.3, 4).noise(little);
            case DAILY_PERIOD -> daily(1.5).noise(some);
            case SINGLE_STEP -> step(between(0.15, 0.85), between(0.1, 0.8)).noise(some);
            case NOISY_FLAT -> noise(between(0.002, 0.1));
            case WARM_UP -> warmUp(between(0.03, 0.2), between(0.1, 1)).noise(some);
            case MEAN_REVERTING -> meanReverting(between(0.02, 0.1), between(0.01, 0.15));
            case WALK -> walk(between(0.1, 0.4), between(0.005, 0.03)).noise(little);
            case DECREASING -> linear(-between(0.05, 0.5)).noise(little);
            case TWO_PLATEAUS -> twoPlateaus().noise(some);
            case BURST -> burst().noise(some);
            case FEW_SAMPLES -> linear(between(-0.3, 0.3)).noise(little);
        }
    }

    private Curves linear(double growth) {
        return plus(part -> growth * part);
    }

    /** Noise of up to half the growth. */
    private Curves slowUnderNoise() {
        double growth = between(0.02, 0.08);
        return linear(growth).noise(growth * between(0.2, 0.5) * Math.min(1, Math.sqrt(at.length / 400.0)));
    }

    /** Rises of one cycle and the collections that end them; {@code irregular} is how much the cycles vary. */
    private Curves sawtooth(double irregular, double least) {
        double cycle = 1 / between(least, Math.max(14, at.length / 8.0));
        double rise = between(0.1, 0.6);
        double start = -between(0, cycle);
        double length = cycle;
        for (int i = 0; i < at.length; i++) {
            while (at[i] - start >= length) {
                start += length;
                length = cycle * (1 + irregular * between(-1, 1));
            }
            used[i] += rise * (at[i] - start) / cycle;
        }
        return this;
    }

    private Curves daily(double least) {
        double days = between(least, 20);
        double phase = between(0, 1);
        double height = between(0.05, 0.3);
        return plus(part -> height * (1 + Math.sin(2 * Math.PI * (days * part + phase))));
    }

    private Curves staircase(int steps) {
        double growth = between(0.2, 0.8);
        return plus(part -> growth * Math.floor(part * (steps + 1)) / steps);
    }

    private Curves late(double from, double growth) {
        return plus(part -> Math.max(0, part - from) / (1 - from) * growth);
    }

    private Curves exponential(double doublings) {
        return plus(part -> Math.pow(2, doublings * part) - 1);
    }

    private Curves step(double from, double height) {
        return plus(part -> part < from ? 0 : height);
    }

    private Curves warmUp(double time, double height) {
        boolean straight = random.nextBoolean();
        return plus(part -> height * (straight ? Math.min(1, part / time / 2.5) : 1 - Math.exp(-part / time)));
    }

    /** An Ornstein-Uhlenbeck process. */
    private Curves meanReverting(double sigma, double time) {
        double away = sigma * random.nextGaussian();
        for (int i = 0; i < at.length; i++) {
            double keep = i == 0 ? 1 : Math.exp(-(at[i] - at[i - 1]) / time);
            away = keep * away + sigma * Math.sqrt(1 - keep * keep) * random.nextGaussian();
            used[i] += away;
        }
        return this;
    }

    /** A random walk between two walls. */
    private Curves walk(double height, double step) {
        double away = between(0, height);
        for (int i = 0; i < at.length; i++) {
            away += step * random.nextGaussian();
            away = away < 0 ? -away : away > height ? 2 * height - away : away;
            used[i] += away;
        }
        return this;
    }

    /** Up and down again, or up twice. */
    private Curves twoPlateaus() {
        double first = between(0.15, 0.45);
        double second = between(0.55, 0.85);
        double height = between(0.1, 0.5);
        return step(first, height).step(second, random.nextBoolean() ? -height : between(0.1, 0.5));
    }

    private Curves burst() {
        double from = between(0.1, 0.7);
        double length = between(0.05, 0.2);
        double height = between(0.2, 1);
        return plus(part -> part > from && part < from + length ? height : 0);
    }
}
