package dev.flight.wit;

import dev.flight.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function: of an interface, a world or a resource. */
public record WitFunction(
        String name,
        Kind kind,
        boolean isAsync,
        List<Parameter> parameters,
        @Nullable WitType result,
        Docs docs,
        Gate gate,
        Location at) {

    public WitFunction {
        parameters = List.copyOf(parameters);
    }

    /** How it is called. */
    public enum Kind {
        FREE,
        CONSTRUCTOR,
        METHOD,
        STATIC
    }

    /** A named parameter. */
    public record Parameter(String name, WitType type) {}
}
