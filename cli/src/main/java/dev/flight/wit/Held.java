package dev.flight.wit;

import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Body;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What types consist of. */
final class Held {

    private Held() {}

    /** The types that a definition names, all the way down to names and primitives. */
    static List<WitType> leaves(Body body) {
        List<WitType> found = new ArrayList<>();
        if (body instanceof RecordBody each) {
            each.fields().forEach(field -> addLeaves(field.type(), found));
        } else if (body instanceof VariantBody each) {
            each.cases().stream()
                    .map(TypeDefinition.Case::payload)
                    .filter(Objects::nonNull)
                    .forEach(payload -> addLeaves(payload, found));
        } else if (body instanceof AliasBody each) {
            addLeaves(each.target(), found);
        }
        return found;
    }

    /** The types that a type names. */
    static List<WitType> leaves(WitType type) {
        List<WitType> found = new ArrayList<>();
        addLeaves(type, found);
        return found;
    }

    private static void addLeaves(WitType type, List<WitType> found) {
        List<WitType> parts = parts(type);
        if (parts.isEmpty()) {
            found.add(type);
        }
        parts.forEach(each -> addLeaves(each, found));
    }

    private static List<WitType> parts(WitType type) {
        if (type instanceof WitType.ListOf each) {
            return List.of(each.element());
        }
        if (type instanceof WitType.MapOf each) {
            return List.of(each.key(), each.value());
        }
        if (type instanceof WitType.OptionOf each) {
            return List.of(each.element());
        }
        if (type instanceof WitType.TupleOf each) {
            return each.elements();
        }
        if (type instanceof WitType.ResultOf each) {
            return Stream.of(each.ok(), each.error()).filter(Objects::nonNull).toList();
        }
        if (type instanceof WitType.FutureOf each) {
            return each.element() == null ? List.of() : List.of(each.element());
        }
        if (type instanceof WitType.StreamOf each) {
            return each.element() == null ? List.of() : List.of(each.element());
        }
        return List.of();
    }
}
