package dev.flight.bindings.go;

import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a type is made of. */
final class Uses {

    private Uses() {}

    /** The types that a definition names. */
    static Set<TypeId> of(TypeDefinition type) {
        return written(type.body())
                .flatMap(each -> all(each).stream())
                .filter(WitType.Reference.class::isInstance)
                .map(each -> ((WitType.Reference) each).id())
                .collect(Collectors.toSet());
    }

    /** The types that stand in a definition. */
    static Stream<WitType> written(TypeDefinition.Body body) {
        if (body instanceof RecordBody fields) {
            return fields.fields().stream().map(TypeDefinition.Field::type);
        }
        if (body instanceof VariantBody cases) {
            return cases.cases().stream().map(TypeDefinition.Case::payload).filter(Objects::nonNull);
        }
        return body instanceof AliasBody alias ? Stream.of(alias.target()) : Stream.of();
    }

    /** A type and all that it is made of where it is written. */
    static List<WitType> all(WitType type) {
        List<WitType> all = new ArrayList<>(List.of(type));
        parts(type).forEach(part -> all.addAll(all(part)));
        return all;
    }

    private static List<WitType> parts(WitType type) {
        if (type instanceof WitType.ListOf list) {
            return List.of(list.element());
        }
        if (type instanceof WitType.OptionOf option) {
            return List.of(option.element());
        }
        if (type instanceof WitType.MapOf map) {
            return List.of(map.key(), map.value());
        }
        if (type instanceof WitType.TupleOf tuple) {
            return tuple.elements();
        }
        return type instanceof WitType.ResultOf result
                ? Stream.of(result.ok(), result.error()).filter(Objects::nonNull).toList()
                : List.of();
    }
}
