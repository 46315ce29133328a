package dev.flight.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A series of which is known whether it leaks, because it was made so.
 *
 * @param name its kind, seed and number
 */
record LabelledSeries(String name, Shape shape, Series series) {

    private static final double MB = 1 << 20;

    /** The kinds there are. */
    enum Shape {
        LINEAR(true),
        SLOW_UNDER_NOISE(true),
        UNDER_SAWTOOTH(true),
        UNDER_IRREGULAR_SAWTOOTH(true),
        UNDER_DAILY_PERIOD(true),
        STAIRCASE(true),
        LATE(true),
        EXPONENTIAL(true),
        SAWTOOTH(false),
        IRREGULAR_SAWTOOTH(false),
        DAILY_PERIOD(false),
        SINGLE_STEP(false),
        NOISY_FLAT(false),
        WARM_UP(false),
        MEAN_REVERTING(false),
        WALK(false),
        DECREASING(false),
        TWO_PLATEAUS(false),
        BURST(false),
        FEW_SAMPLES(false);

        final boolean leaking;

        Shape(boolean leaking) {
            this.leaking = leaking;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** So many of each shape, the same for the same seed. */
    static List<LabelledSeries> all(long seed, int each) {
        List<LabelledSeries> all = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (int number = 0; number < each; number++) {
                Random random = new Random(
                        31 * (seed * 1_000_003 + number) + shape.text().hashCode());
                random.nextInt();
                all.add(new LabelledSeries(shape.text() + " " + seed + "/" + number, shape, make(shape, random)));
            }
        }
        return all;
    }

    private static double between(Random random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private static Series make(Shape shape, Random random) {
        int samples = shape == Shape.FEW_SAMPLES ? 2 + random.nextInt(6) : 120 + random.nextInt(600);
        double base = between(random, 16, 256) * MB;
        double[] parts = parts(samples, random);
        double[] used = Curves.of(shape, parts, random);
        double most = Arrays.stream(used).max().orElse(1);
        long limit = (long) (base * most * between(random, 1.1, 3));
        SeriesBuilder builder = new SeriesBuilder("session", "psp");
        long step = 1000L << random.nextInt(8);
        for (int i = 0; i < samples; i++) {
            long millis = 1_700_000_000_000L + (long) (parts[i] * step * samples);
            builder.add(millis, (long) Math.max(0, base * used[i]), limit);
        }
        return builder.build();
    }

    /** The moments of the samples as parts of the whole: every second series has jitter, every fourth a gap. */
    private static double[] parts(int samples, Random random) {
        double jitter = random.nextBoolean() ? 0 : 0.9;
        boolean gap = random.nextInt(4) == 0;
        double from = between(random, 0.2, 0.7);
        double[] parts = new double[samples];
        for (int i = 0; i < samples; i++) {
            double part = (i + jitter * random.nextDouble()) / samples;
            parts[i] = gap && part > from ? part + 0.1 : part;
        }
        return parts;
    }
}
