package dev.flight.bindings.typescript;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.TupleOf;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What types are once aliases are looked through, and which of them are objects with any keys. */
final class Shapes {

    private final Map<TypeId, TypeDefinition> definitions = new HashMap<>();

    Shapes(Contract contract) {
        contract.types().forEach(each -> definitions.put(each.id(), each));
    }

    /** A type that JSON writes as an object with a member for each key. */
    record Keyed(WitType key, WitType value) {}

    TypeDefinition definition(TypeId id) {
        return Optional.ofNullable(definitions.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no type of the contract: " + id));
    }

    /** The type itself: what an alias, or an alias of an alias, stands for. */
    WitType target(WitType type) {
        return type instanceof Reference reference && definition(reference.id()).body() instanceof AliasBody alias
                ? target(alias.target())
                : type;
    }

    /** {@code list<tuple<K, V>>} and {@code map<K, V>} where K is a string or an enum. */
    Optional<Keyed> keyed(WitType type) {
        Optional<Keyed> pairs = Optional.empty();
        if (type instanceof MapOf map) {
            pairs = Optional.of(new Keyed(map.key(), map.value()));
        } else if (type instanceof ListOf list
                && list.length() == null
                && target(list.element()) instanceof TupleOf tuple
                && tuple.elements().size() == 2) {
            pairs = Optional.of(
                    new Keyed(tuple.elements().get(0), tuple.elements().get(1)));
        }
        return pairs.filter(each -> target(each.key()) == Primitive.STRING || isEnum(each.key()));
    }

    /** The enum that a type is. */
    boolean isEnum(WitType type) {
        return target(type) instanceof Reference reference
                && definition(reference.id()).body() instanceof EnumBody;
    }

    boolean isOption(WitType type) {
        return target(type) instanceof WitType.OptionOf;
    }
}
