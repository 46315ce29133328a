package dev.flight.bindings.typescript;

import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitPackage;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which named types a type is made of. */
final class Uses {

    private Uses() {}

    /** The named types that a definition names itself. */
    static Stream<TypeId> of(TypeDefinition type) {
        return parts(type).flatMap(Uses::of);
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

    private static Stream<WitType> parts(TypeDefinition type) {
        if (type.body() instanceof RecordBody body) {
            return body.fields().stream().map(TypeDefinition.Field::type);
        }
        if (type.body() instanceof VariantBody body) {
            return body.cases().stream().map(TypeDefinition.Case::payload).filter(Objects::nonNull);
        }
        return type.body() instanceof AliasBody body ? Stream.of(body.target()) : Stream.empty();
    }

    private static Stream<TypeId> of(WitType type) {
        if (type instanceof Reference reference) {
            return Stream.of(reference.id());
        }
        return elements(type).flatMap(Uses::of);
    }

    private static Stream<WitType> elements(WitType type) {
        if (type instanceof ListOf list) {
            return Stream.of(list.element());
        }
        if (type instanceof OptionOf option) {
            return Stream.of(option.element());
        }
        if (type instanceof TupleOf tuple) {
            return tuple.elements().stream();
        }
        if (type instanceof MapOf map) {
            return Stream.of(map.key(), map.value());
        }
        return type instanceof ResultOf result
                ? Stream.of(result.ok(), result.error()).filter(Objects::nonNull)
                : Stream.empty();
    }
}
