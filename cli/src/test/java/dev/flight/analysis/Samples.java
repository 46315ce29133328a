package dev.flight.analysis;

import java.util.function.IntToDoubleFunction;

/** Series for tests: a sample a minute. */
final class Samples {

    static final long START = 1_700_000_000_000L;
    static final long MB = 1 << 20;

    private Samples() {}

    static Series minutely(int samples, long limit, IntToDoubleFunction megabytes) {
        SeriesBuilder builder = new SeriesBuilder("race", "psp");
        for (int i = 0; i < samples; i++) {
            builder.add(START + i * 60_000L, Math.round(megabytes.applyAsDouble(i) * MB), limit);
        }
        return builder.build();
    }
}
