package dev.flight.wit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A type where it is used. */
public sealed interface WitType {

    /** The types that it is written with: of its items, its entries, its payloads. */
    default Stream<WitType> parts() {
        if (this instanceof ListOf list) {
            return Stream.of(list.element());
        }
        if (this instanceof MapOf map) {
            return Stream.of(map.key(), map.value());
        }
        if (this instanceof OptionOf option) {
            return Stream.of(option.element());
        }
        if (this instanceof TupleOf tuple) {
            return tuple.elements().stream();
        }
        if (this instanceof ResultOf result) {
            return Stream.concat(Stream.ofNullable(result.ok()), Stream.ofNullable(result.error()));
        }
        return this instanceof StreamOf stream
                ? Stream.ofNullable(stream.element())
                : this instanceof FutureOf future ? Stream.ofNullable(future.element()) : Stream.empty();
    }

    /** A type that WIT has by itself. */
    enum Primitive implements WitType {
        BOOL,
        S8,
        S16,
        S32,
        S64,
        U8,
        U16,
        U32,
        U64,
        F32,
        F64,
        CHAR,
        STRING,
        ERROR_CONTEXT;

        /** As WIT writes it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A named type; where the name came by {@code use}, the one that is meant. */
    record Reference(TypeId id) implements WitType {}

    /** {@code list<T>}, or {@code list<T, 4>}, which has a length (else null). */
    record ListOf(WitType element, @Nullable Long length) implements WitType {}

    /** {@code map<K, V>}. */
    record MapOf(WitType key, WitType value) implements WitType {}

    /** {@code option<T>}. */
    record OptionOf(WitType element) implements WitType {}

    /** {@code tuple<A, B>}. */
    record TupleOf(List<WitType> elements) implements WitType {
        public TupleOf {
            elements = List.copyOf(elements);
        }
    }

    /** {@code result}, {@code result<T>}, {@code result<_, E>}, {@code result<T, E>}. */
    record ResultOf(@Nullable WitType ok, @Nullable WitType error) implements WitType {}

    /** {@code future}, {@code future<T>}. */
    record FutureOf(@Nullable WitType element) implements WitType {}

    /** {@code stream}, {@code stream<T>}. */
    record StreamOf(@Nullable WitType element) implements WitType {}

    /** {@code own<R>}, which a bare name of a resource means too. */
    record Own(TypeId resource) implements WitType {}

    /** {@code borrow<R>}. */
    record Borrow(TypeId resource) implements WitType {}
}
