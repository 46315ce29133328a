package dev.flight.wit;

import dev.flight.wit.syntax.Tree.TypeTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which other interface has a type of some name, to say so where it is missing. */
final class Elsewhere {

    private final Map<String, Owner> first = new HashMap<>();

    Elsewhere(List<Owner> owners) {
        owners.stream()
                .filter(each -> !each.isWorld())
                .forEach(each -> each.members().forEach(member -> {
                    if (member instanceof TypeTree type) {
                        first.putIfAbsent(type.name().text(), each);
                    }
                }));
    }

    /** As {@code use} would name it in a package. */
    Optional<String> interfaceWith(String type, PackageDraft here) {
        return Optional.ofNullable(first.get(type))
                .map(owner -> owner.in() == here
                        ? owner.name()
                        : new InterfaceName(owner.in().name(), owner.name()).text());
    }
}
