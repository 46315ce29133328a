package dev.flight.wit;

import dev.flight.diagnostic.Location;
import java.util.List;

/**
 * A world: what a component imports and exports. Bindings are made for types only; a world's own types are kept.
 *
 * @param types types defined in the world itself
 * @param includes worlds whose imports and exports are its own too; they do not stand among {@code items}
 */
public record World(
        String name,
        Docs docs,
        Gate gate,
        List<UsedType> uses,
        List<TypeDefinition> types,
        List<WorldItem> items,
        List<WorldInclude> includes,
        Location at) {

    public World {
        uses = List.copyOf(uses);
        types = List.copyOf(types);
        items = List.copyOf(items);
        includes = List.copyOf(includes);
    }
}
