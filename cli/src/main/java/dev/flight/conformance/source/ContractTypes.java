package dev.flight.conformance.source;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.TupleOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of a contract by what is asked of them, with other names of a type followed. */
final class ContractTypes {

    private final Map<TypeId, TypeDefinition> byId = new HashMap<>();
    private final List<TypeDefinition> written = new ArrayList<>();

    ContractTypes(Contract contract) {
        contract.types().forEach(each -> byId.put(each.id(), each));
        contract.packages().stream()
                .filter(each -> !each.isDependency())
                .flatMap(each -> each.interfaces().stream())
                .flatMap(each -> each.types().stream())
                .filter(each -> !(each.body() instanceof ResourceBody))
                .forEach(written::add);
    }

    /** The types that sources may have: no resources, and none of a dependency. */
    List<TypeDefinition> written() {
        return List.copyOf(written);
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

    /** What a name stands for; null of what is no name. */
    @Nullable
    TypeDefinition definition(WitType type) {
        return type instanceof Reference reference ? byId.get(reference.id()) : null;
    }

    /** The type inside every option around it. */
    WitType present(WitType type) {
        WitType target = target(type);
        return target instanceof OptionOf option ? present(option.element()) : target;
    }

    boolean isOption(WitType type) {
        return target(type) instanceof OptionOf;
    }

    Optional<EnumBody> enumOf(WitType type) {
        TypeDefinition named = definition(target(type));
        return named != null && named.body() instanceof EnumBody body ? Optional.of(body) : Optional.empty();
    }

    /** A type that JSON writes as an object with keys that are data. */
    Optional<MapOf> mapOf(WitType type) {
        WitType target = target(type);
        if (target instanceof ListOf list
                && target(list.element()) instanceof TupleOf pair
                && pair.elements().size() == 2) {
            target = new MapOf(pair.elements().get(0), pair.elements().get(1));
        }
        return target instanceof MapOf map && isKey(map.key()) ? Optional.of(map) : Optional.empty();
    }

    private boolean isKey(WitType type) {
        return target(type) == Primitive.STRING || enumOf(type).isPresent();
    }
}
