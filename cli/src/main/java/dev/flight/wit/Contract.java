package dev.flight.wit;

import java.util.List;
import java.util.Optional;

/**
 * Every package of a folder of WIT and of its {@code deps}, with all names resolved.
 *
 * @param packages in the order in which one may be read after the other: a package stands behind those it uses
 */
public record Contract(List<WitPackage> packages) {

    public Contract {
        packages = List.copyOf(packages);
    }

    /** What a name stands for. */
    public Optional<TypeDefinition> type(TypeId id) {
        return types().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Every type of every interface, in the order of the text. */
    public List<TypeDefinition> types() {
        return packages.stream()
                .flatMap(each -> each.interfaces().stream())
                .flatMap(each -> each.types().stream())
                .toList();
    }
}
