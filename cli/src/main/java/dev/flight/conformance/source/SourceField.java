package dev.flight.conformance.source;

import org.jspecify.annotations.Nullable;

/**
 * A field as it is written.
 *
 * @param wire its key in JSON
 * @param name its name in the source
 * @param isTagged whether the source says the key itself
 * @param isOptional whether the key may be left out
 * @param isUndefined whether a value must be given and may be {@code undefined}, which leaves the key out
 * @param isQuoted whether a number is written as a string
 * @param at null where the source has no place for it
 */
record SourceField(
        String wire,
        String name,
        boolean isTagged,
        boolean isOptional,
        boolean isUndefined,
        boolean isQuoted,
        @Nullable SourcePlace at,
        Shape type) {}
