package dev.flight.trace;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a block, as far as the source says.
 *
 * @param session the session's id; null when not said
 * @param purpose the contract's name of a purpose, as {@code asset-cache}; null when not said
 * @param site the place in the program that asks; null when not said
 * @param region the name or type of the region it comes from; null for the heap
 */
public record Holder(
        @Nullable String session,
        @Nullable String purpose,
        @Nullable String site,
        @Nullable String region) {

    public static final Holder NOBODY = new Holder(null, null, null, null);
}
