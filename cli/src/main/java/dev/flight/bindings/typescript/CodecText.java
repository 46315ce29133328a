package dev.flight.bindings.typescript;

import dev.flight.wit.TypeId;
import dev.flight.wit.TypeTable;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How types are read and written, as an expression of TypeScript over the runtime.
 *
 * @param reference the codec of a named type where it is used
 */
record CodecText(TypeTable types, Function<TypeId, String> reference) {

    String of(WitType type) {
        if (type instanceof Primitive primitive) {
            return "wire." + primitive.text();
        }
        if (type instanceof Reference named) {
            return reference.apply(named.id());
        }
        return types.mapOf(type).map(map -> keyed(map, size(type))).orElseGet(() -> composed(type));
    }

    private String keyed(MapOf type, List<String> size) {
        return types.enumOf(type.key()).isPresent()
                ? call("enumMap", with(size, of(type.key()), of(type.value())))
                : call("map", with(size, of(type.value())));
    }

    /** How many there must be, if that is fixed. */
    private static List<String> size(WitType type) {
        return type instanceof ListOf list && list.length() != null
                ? List.of(list.length().toString())
                : List.of();
    }

    private static String[] with(List<String> size, String... arguments) {
        return Stream.concat(Arrays.stream(arguments), size.stream()).toArray(String[]::new);
    }

    private String composed(WitType type) {
        if (type instanceof ListOf list) {
            return call("list", with(size(list), of(list.element())));
        }
        if (type instanceof MapOf map) {
            return call("list", call("tuple", of(map.key()), of(map.value())));
        }
        if (type instanceof OptionOf option) {
            return call("option", of(option.element()));
        }
        if (type instanceof TupleOf tuple) {
            return call("tuple", tuple.elements().stream().map(this::of).toArray(String[]::new));
        }
        if (type instanceof ResultOf result) {
            return call("result", side(result.ok()), side(result.error()));
        }
        throw new IllegalArgumentException("no binding has values of " + type);
    }

    private String side(@Nullable WitType type) {
        return type == null ? "wire.unit" : of(type);
    }

    private static String call(String name, String... arguments) {
        return "wire." + name + Arrays.stream(arguments).collect(Collectors.joining(", ", "(", ")"));
    }
}
