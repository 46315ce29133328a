package dev.flight.bindings.go;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitPackage;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The types that bindings have: all but resources of the contract's own packages, and of others what those use. */
final class Reached {

    private final Contract contract;
    private final Set<TypeId> types = new LinkedHashSet<>();

    private Reached(Contract contract) {
        this.contract = contract;
    }

    static Set<TypeId> in(Contract contract) {
        Reached reached = new Reached(contract);
        contract.packages().stream()
                .filter(each -> !each.isDependency())
                .flatMap(Reached::typesOf)
                .forEach(reached::add);
        return reached.types;
    }

    static Stream<TypeDefinition> typesOf(WitPackage source) {
        return source.interfaces().stream().flatMap(each -> each.types().stream());
    }

    private void add(TypeDefinition type) {
        if (!(type.body() instanceof ResourceBody) && types.add(type.id())) {
            Uses.of(type).forEach(id -> add(contract.type(id).orElseThrow()));
        }
    }
}
