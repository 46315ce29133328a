package dev.flight.bindings;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.TypeTable;
import dev.flight.wit.WitPackage;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.FutureOf;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.StreamOf;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the types of a contract are in JSON, whatever they are called: aliases are followed, maps told from lists. */
public final class Shapes {

    private final TypeTable types;
    private final List<TypeDefinition> written;

    public Shapes(Contract contract) {
        types = new TypeTable(contract);
        Set<TypeId> reached = new LinkedHashSet<>();
        contract.packages().stream()
                .filter(each -> !each.isDependency())
                .flatMap(Shapes::typesOf)
                .forEach(type -> reach(type, reached));
        written = contract.types().stream()
                .filter(type -> reached.contains(type.id()))
                .toList();
    }

    /**
     * A map: {@code list<tuple<K, V>>} with a string or an enum for K, or {@code map<K, V>}.
     *
     * @param keys the enum; null for strings
     * @param length so many entries; null for any
     */
    public record MapShape(
            @Nullable TypeDefinition keys,
            WitType value,
            @Nullable Long length) {}

    private static Stream<TypeDefinition> typesOf(WitPackage in) {
        return in.interfaces().stream().flatMap(each -> each.types().stream());
    }

    private void reach(TypeDefinition type, Set<TypeId> reached) {
        if (type.body() instanceof ResourceBody || !reached.add(type.id())) {
            return;
        }
        used(type)
                .flatMap(Shapes::within)
                .filter(Reference.class::isInstance)
                .forEach(each -> reach(definition((Reference) each), reached));
    }

    /** The types that a definition names. */
    public static Stream<WitType> used(TypeDefinition type) {
        if (type.body() instanceof RecordBody body) {
            return body.fields().stream().map(Field::type);
        }
        if (type.body() instanceof VariantBody body) {
            return body.cases().stream().map(Case::payload).filter(Objects::nonNull);
        }
        return type.body() instanceof AliasBody body ? Stream.of(body.target()) : Stream.empty();
    }

    /** A type and those that it is made of, as far as they are written there. */
    public static Stream<WitType> within(WitType type) {
        return Stream.concat(Stream.of(type), parts(type).flatMap(Shapes::within));
    }

    /** The types that a value is made of; streams and futures are no values. */
    public static Stream<WitType> parts(WitType type) {
        return type instanceof StreamOf || type instanceof FutureOf ? Stream.empty() : type.parts();
    }

    /** The types to write code for: those of packages that are no dependency, and what they need; no resources. */
    public List<TypeDefinition> written() {
        return written;
    }

    /** What a name stands for. */
    public TypeDefinition definition(Reference reference) {
        return definition(reference.id());
    }

    public TypeDefinition definition(TypeId id) {
        return Objects.requireNonNull(types.definition(id), () -> id + " is not resolved");
    }

    /** A type, or what it is an alias for. */
    public WitType target(WitType type) {
        return types.target(type);
    }

    /** The types by their names. */
    public TypeTable table() {
        return types;
    }

    /** A list or map whose JSON is an object. */
    public Optional<MapShape> map(WitType type) {
        Long length = target(type) instanceof ListOf list ? list.length() : null;
        return types.mapOf(type).map(map -> new MapShape(types.definition(target(map.key())), map.value(), length));
    }
}
