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
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return Keyed.of(type, types).map(this::keyed).orElseGet(() -> composed(type));
    }

    private String keyed(MapOf type) {
        return types.enumOf(type.key()).isPresent()
                ? call("enumMap", of(type.key()), of(type.value()))
                : call("map", of(type.value()));
    }

    private String composed(WitType type) {
        if (type instanceof ListOf list) {
            return list.length() == null
                    ? call("list", of(list.element()))
                    : call("list", of(list.element()), list.length().toString());
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
