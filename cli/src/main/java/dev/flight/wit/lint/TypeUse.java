package dev.flight.wit.lint;

import dev.flight.diagnostic.Location;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.FutureOf;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.StreamOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A type where it is used.
 *
 * @param path as {@code memory-size.bytes}
 */
record TypeUse(String path, WitType type, Location at) {

    /** The type and each one written inside it, from the outside in. */
    void each(Consumer<WitType> visitor) {
        visit(type, visitor);
    }

    private static void visit(WitType type, Consumer<WitType> visitor) {
        visitor.accept(type);
        inside(type).forEach(each -> visit(each, visitor));
    }

    private static List<WitType> inside(WitType type) {
        if (type instanceof ListOf list) {
            return List.of(list.element());
        }
        if (type instanceof OptionOf option) {
            return List.of(option.element());
        }
        if (type instanceof MapOf map) {
            return List.of(map.key(), map.value());
        }
        if (type instanceof TupleOf tuple) {
            return tuple.elements();
        }
        if (type instanceof ResultOf result) {
            return Stream.of(result.ok(), result.error())
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (type instanceof StreamOf stream && stream.element() != null) {
            return List.of(stream.element());
        }
        return type instanceof FutureOf future && future.element() != null ? List.of(future.element()) : List.of();
    }
}
