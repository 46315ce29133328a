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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types as TypeScript writes them. No global of JavaScript is named, so that a type of a contract may be called
 * {@code Record} or {@code Array}.
 *
 * @param reference what a named type is called where it is used
 */
record TypeText(TypeTable types, Function<TypeId, String> reference) {

    String of(WitType type) {
        if (type instanceof Primitive primitive) {
            return of(primitive);
        }
        if (type instanceof Reference named) {
            return reference.apply(named.id());
        }
        return types.mapOf(type).map(this::keyed).orElseGet(() -> composed(type));
    }

    /** What a field or a payload is when it is there. */
    String present(WitType type) {
        return type instanceof OptionOf option ? present(option.element()) : of(type);
    }

    private static String of(Primitive primitive) {
        return switch (primitive) {
            case BOOL -> "boolean";
            case CHAR, STRING -> "string";
            case ERROR_CONTEXT -> throw unmapped(primitive);
            default -> "number";
        };
    }

    private String keyed(MapOf type) {
        return types.enumOf(type.key()).isPresent()
                ? "{ readonly [name in " + of(type.key()) + "]?: " + of(type.value()) + " }"
                : "{ readonly [key: string]: " + of(type.value()) + " }";
    }

    private String composed(WitType type) {
        if (type instanceof ListOf list) {
            return "readonly " + element(list.element()) + "[]";
        }
        if (type instanceof MapOf map) {
            return "readonly (readonly [" + of(map.key()) + ", " + of(map.value()) + "])[]";
        }
        if (type instanceof OptionOf) {
            return present(type) + " | undefined";
        }
        if (type instanceof TupleOf tuple) {
            return "readonly [" + tuple.elements().stream().map(this::of).collect(Collectors.joining(", ")) + "]";
        }
        if (type instanceof ResultOf result) {
            return "{ readonly ok: " + side(result.ok()) + " } | { readonly err: " + side(result.error()) + " }";
        }
        throw unmapped(type);
    }

    private String element(WitType type) {
        boolean simple = type instanceof Primitive
                || type instanceof Reference
                || types.mapOf(type).isPresent();
        return simple ? of(type) : "(" + of(type) + ")";
    }

    private String side(@Nullable WitType type) {
        return type == null ? "null" : of(type);
    }

    private static IllegalArgumentException unmapped(WitType type) {
        return new IllegalArgumentException("no binding has values of " + type);
    }
}
