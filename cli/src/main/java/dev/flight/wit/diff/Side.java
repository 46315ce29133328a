package dev.flight.wit.diff;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.TupleOf;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of two contracts, by names without versions. */
final class Side {

    private final Map<Key, TypeDefinition> types = new LinkedHashMap<>();
    private final Map<Key, TypeDefinition> own = new LinkedHashMap<>();

    Side(Contract contract) {
        contract.types().forEach(each -> types.put(Key.of(each.id()), each));
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
        return type instanceof Reference reference ? types.get(Key.of(reference.id())) : null;
    }

    /** The type that is meant, when names of names are followed. */
    WitType target(WitType type) {
        WitType at = type;
        for (TypeDefinition named = definition(at);
                named != null && named.body() instanceof AliasBody alias;
                named = definition(at)) {
            at = alias.target();
        }
        return at;
    }

    boolean isEnum(WitType type) {
        TypeDefinition named = definition(target(type));
        return named != null && named.body() instanceof EnumBody;
    }

    /** What JSON writes as an object with keys that are data; null of any other type. */
    @Nullable
    MapOf map(WitType type) {
        WitType target = target(type);
        if (target instanceof ListOf list
                && target(list.element()) instanceof TupleOf pair
                && pair.elements().size() == 2) {
            target = new MapOf(pair.elements().get(0), pair.elements().get(1));
        }
        return target instanceof MapOf map && (target(map.key()) == Primitive.STRING || isEnum(map.key())) ? map : null;
    }
}
