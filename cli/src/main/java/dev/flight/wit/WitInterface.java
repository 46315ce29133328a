package dev.flight.wit;

import dev.flight.diagnostic.Location;
import java.util.List;

/**
 * An interface: types and functions.
 *
 * @param types its own definitions in the order of the text; a type that comes by {@code use} stands in the interface
 *     that defines it, and {@link #uses} names it
 */
public record WitInterface(
        String name,
        Docs docs,
        Gate gate,
        List<UsedType> uses,
        List<TypeDefinition> types,
        List<WitFunction> functions,
        Location at) {

    public WitInterface {
        uses = List.copyOf(uses);
        types = List.copyOf(types);
        functions = List.copyOf(functions);
    }
}
