package dev.flight.wit;

import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.TupleOf;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of a contract by their names: what a name stands for, and what a type is when aliases are followed. */
public final class TypeTable {

    private final Map<TypeId, TypeDefinition> types = new HashMap<>();

    public TypeTable(Contract contract) {
        contract.types().forEach(each -> types.put(each.id(), each));
    }

    /** What a name stands for; null of what is no name. */
    public @Nullable TypeDefinition definition(WitType type) {
        return type instanceof Reference reference ? definition(reference.id()) : null;
    }

    public @Nullable TypeDefinition definition(TypeId id) {
        return types.get(id);
    }

    /** The type that is meant, when names of names are followed. */
    public WitType target(WitType type) {
        WitType at = type;
        for (TypeDefinition named = definition(at);
                named != null && named.body() instanceof AliasBody alias;
                named = definition(at)) {
            at = alias.target();
        }
        return at;
    }

    public Optional<EnumBody> enumOf(WitType type) {
        TypeDefinition named = definition(target(type));
        return named != null && named.body() instanceof EnumBody body ? Optional.of(body) : Optional.empty();
    }

    /** A type that JSON writes as an object with keys that are data: pairs of which the first is a string or an enum. */
    public Optional<MapOf> mapOf(WitType type) {
        return pairs(target(type)).filter(each -> isKey(each.key()));
    }

    /** A map, or a list of pairs as a map, whatever its keys; an alias is neither. */
    public Optional<MapOf> pairs(WitType type) {
        if (type instanceof ListOf list
                && target(list.element()) instanceof TupleOf pair
                && pair.elements().size() == 2) {
            return Optional.of(new MapOf(pair.elements().get(0), pair.elements().get(1)));
        }
        return type instanceof MapOf map ? Optional.of(map) : Optional.empty();
    }

    /** Whether JSON can write it as a key. */
    public boolean isKey(WitType type) {
        return target(type) == Primitive.STRING || enumOf(type).isPresent();
    }
}
