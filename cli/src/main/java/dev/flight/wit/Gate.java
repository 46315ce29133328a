package dev.flight.wit;

import org.jspecify.annotations.Nullable;

/**
 * From which version on something is there: {@code @since(version = 0.2.0)}, {@code @unstable(feature = x)},
 * {@code @deprecated(version = 0.2.1)}. Each is null where it is not written.
 */
public record Gate(
        @Nullable String since,
        @Nullable String feature,
        @Nullable String deprecated) {

    /** Always there. */
    public static final Gate NONE = new Gate(null, null, null);
}
