package dev.flight.wit;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an item with {@code @} in front of it: {@code @since(version = 0.2.0)}, {@code @unstable(feature = x)},
 * {@code @deprecated(version = 0.2.1)}, {@code @external-id("x")}. Each is null where it is not written.
 */
public record Gate(
        @Nullable String since,
        @Nullable String feature,
        @Nullable String deprecated,
        @Nullable String externalId) {

    /** Always there. */
    public static final Gate NONE = new Gate(null, null, null);

    /** From which version on, or with which feature, something is there. */
    public Gate(@Nullable String since, @Nullable String feature, @Nullable String deprecated) {
        this(since, feature, deprecated, null);
    }
}
