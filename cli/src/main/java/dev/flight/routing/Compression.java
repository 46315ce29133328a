package dev.flight.routing;

import dev.flight.sim.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * What compressing a message does, where the platform's profile says that its size is compressed.
 *
 * @param ratio the compressed size over the size
 * @param cost how long it takes, in nanoseconds; null for no time
 */
public record Compression(double ratio, @Nullable Distribution cost) {

    /** It changes nothing. */
    public static final Compression NONE = new Compression(1, null);
}
