package dev.flight.wit;

import dev.flight.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * One import or export of a world.
 *
 * @param name the plain name, or the whole name of an interface ({@code wasi:io/poll@0.2.0})
 * @param function when it is a function
 * @param inline when it is an interface written in place
 * @param like when it is an interface elsewhere, the whole name of that; the same as {@code name} when it has no plain one
 */
public record WorldItem(
        Direction direction,
        String name,
        Docs docs,
        Gate gate,
        @Nullable WitFunction function,
        @Nullable WitInterface inline,
        @Nullable InterfaceName like,
        Location at) {

    /** A function or an interface in place. */
    public WorldItem(
            Direction direction,
            String name,
            Docs docs,
            Gate gate,
            @Nullable WitFunction function,
            @Nullable WitInterface inline,
            Location at) {
        this(direction, name, docs, gate, function, inline, null, at);
    }

    /** Which way. */
    public enum Direction {
        IMPORT,
        EXPORT
    }
}
