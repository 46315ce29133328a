package dev.flight.bindings.typescript;

import dev.flight.bindings.Shapes;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitPackage;
import dev.flight.wit.WitType.Reference;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which named types a type is made of. */
final class Uses {

    private Uses() {}

    /** The named types that a definition names itself. */
    static Stream<TypeId> of(TypeDefinition type) {
        return Shapes.used(type)
                .flatMap(Shapes::within)
                .flatMap(each -> each instanceof Reference named ? Stream.of(named.id()) : Stream.empty());
    }

    /** The other packages whose types a package names, in the order of the text. */
    static Set<PackageName> packages(WitPackage in) {
        Set<PackageName> others = new LinkedHashSet<>();
        in.interfaces().stream()
                .flatMap(each -> each.types().stream())
                .flatMap(Uses::of)
                .map(TypeId::in)
                .filter(each -> !each.equals(in.name()))
                .forEach(others::add);
        return others;
    }
}
