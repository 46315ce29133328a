package dev.flight.wit.diff;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeTable;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.MapOf;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of two contracts, by names without versions. */
final class Side {

    private final TypeTable types;
    private final Map<Key, TypeDefinition> own = new LinkedHashMap<>();

    Side(Contract contract) {
        types = new TypeTable(contract);
        contract.packages().stream()
                .filter(each -> !each.isDependency())
                .flatMap(each -> each.interfaces().stream())
                .flatMap(each -> each.types().stream())
                .forEach(each -> own.put(Key.of(each.id()), each));
    }

    /** The types that it defines itself. */
    Map<Key, TypeDefinition> own() {
        return own;
    }

    @Nullable
    TypeDefinition definition(WitType type) {
        return types.definition(type);
    }

    /** The type that is meant, when names of names are followed. */
    WitType target(WitType type) {
        return types.target(type);
    }

    boolean isEnum(WitType type) {
        return types.enumOf(type).isPresent();
    }

    /** What JSON writes as an object with keys that are data; null of any other type. */
    @Nullable
    MapOf map(WitType type) {
        return types.mapOf(type).orElse(null);
    }
}
