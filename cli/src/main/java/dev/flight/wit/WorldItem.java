package dev.flight.wit;

import dev.flight.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * One import or export of a world.
 *
 * @param name the plain name, or the whole name of an interface ({@code wasi:io/poll@0.2.0})
 * @param function when it is a function
 * @param inline when it is an interface written in place
 */
public record WorldItem(
        Direction direction,
        String name,
        Docs docs,
        Gate gate,
        @Nullable WitFunction function,
        @Nullable WitInterface inline,
        Location at) {

    /** Which way. */
    public enum Direction {
        IMPORT,
        EXPORT
    }
}
