package dev.flight.conformance.source;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeTable;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of a contract by what is asked of them, with other names of a type followed. */
final class ContractTypes {

    private final TypeTable table;
    private final List<TypeDefinition> written = new ArrayList<>();

    ContractTypes(Contract contract) {
        table = new TypeTable(contract);
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
        return table.target(type);
    }

    /** What a name stands for; null of what is no name. */
    @Nullable
    TypeDefinition definition(WitType type) {
        return table.definition(type);
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
        return table.enumOf(type);
    }

    /** A type that JSON writes as an object with keys that are data. */
    Optional<MapOf> mapOf(WitType type) {
        return table.mapOf(type);
    }
}
