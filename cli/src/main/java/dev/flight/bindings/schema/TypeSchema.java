package dev.flight.bindings.schema;

import dev.flight.bindings.Shapes;
import dev.flight.bindings.Shapes.MapShape;
import dev.flight.wit.PackageName;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schema of a type where it is used. */
final class TypeSchema {

    private static final long MOST_EXACT = (1L << 53) - 1;
    private static final long MOST_U32 = (1L << 32) - 1;
    private static final int MOST_U16 = (1 << 16) - 1;
    private static final int MOST_U8 = (1 << 8) - 1;

    /** From here on a number of 32 bits would be infinite: 2^128 - 2^103. */
    private static final BigDecimal BEYOND_F32 =
            BigDecimal.valueOf(2).pow(128).subtract(BigDecimal.valueOf(2).pow(103));

    private final Shapes shapes;
    private final SchemaNames names;
    private final PackageName in;

    TypeSchema(Shapes shapes, SchemaNames names, PackageName in) {
        this.shapes = shapes;
        this.names = names;
        this.in = in;
    }

    boolean isOption(WitType type) {
        return shapes.target(type) instanceof OptionOf;
    }

    Map<String, Object> of(WitType type) {
        if (type instanceof Reference reference) {
            return object("$ref", names.reference(reference.id(), in));
        }
        if (type instanceof Primitive primitive) {
            return primitive(primitive);
        }
        Optional<MapShape> map = shapes.map(type);
        if (map.isPresent()) {
            return map(map.get());
        }
        if (type instanceof ListOf list) {
            return list(list.element(), list.length());
        }
        if (type instanceof MapOf pairs) {
            return list(new TupleOf(List.of(pairs.key(), pairs.value())), null);
        }
        if (type instanceof OptionOf option) {
            return object("anyOf", List.of(of(option.element()), object("type", "null")));
        }
        if (type instanceof TupleOf tuple) {
            return tuple(tuple.elements());
        }
        if (type instanceof ResultOf result) {
            return result(result);
        }
        throw new IllegalArgumentException("not mappable: " + type);
    }

    private static Map<String, Object> primitive(Primitive primitive) {
        return switch (primitive) {
            case BOOL -> object("type", "boolean");
            case S8 -> integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case U8 -> integer(0, MOST_U8);
            case S16 -> integer(Short.MIN_VALUE, Short.MAX_VALUE);
            case U16 -> integer(0, MOST_U16);
            case S32 -> integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case U32 -> integer(0, MOST_U32);
            case S64 -> integer(-MOST_EXACT, MOST_EXACT);
            case U64 -> integer(0, MOST_EXACT);
            case F32 ->
                object("type", "number", "exclusiveMinimum", BEYOND_F32.negate(), "exclusiveMaximum", BEYOND_F32);
            case F64 -> object("type", "number");
            case CHAR -> object("type", "string", "minLength", 1, "maxLength", 1);
            case STRING -> object("type", "string");
            case ERROR_CONTEXT -> throw new IllegalArgumentException("not mappable: " + primitive);
        };
    }

    private static Map<String, Object> integer(long least, long most) {
        return object("type", "integer", "minimum", least, "maximum", most);
    }

    private Map<String, Object> map(MapShape map) {
        Map<String, Object> schema = object("type", "object");
        if (map.keys() != null) {
            schema.put(
                    "propertyNames", object("$ref", names.reference(map.keys().id(), in)));
        }
        schema.put("additionalProperties", of(map.value()));
        if (map.length() != null) {
            schema.put("minProperties", map.length());
            schema.put("maxProperties", map.length());
        }
        return schema;
    }

    private Map<String, Object> list(WitType element, @Nullable Long length) {
        Map<String, Object> schema = object("type", "array", "items", of(element));
        if (length != null) {
            schema.put("minItems", length);
            schema.put("maxItems", length);
        }
        return schema;
    }

    private Map<String, Object> tuple(List<WitType> elements) {
        return object(
                "type",
                "array",
                "prefixItems",
                elements.stream().map(this::of).toList(),
                "minItems",
                elements.size(),
                "items",
                false);
    }

    private Map<String, Object> result(ResultOf result) {
        return object(
                "type",
                "object",
                "properties",
                object("ok", side(result.ok()), "err", side(result.error())),
                "oneOf",
                List.of(object("required", List.of("ok")), object("required", List.of("err"))));
    }

    private Map<String, Object> side(@Nullable WitType type) {
        return type == null ? object("type", "null") : of(type);
    }

    /** Keys and values in turn, in their order. */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i].toString(), pairs[i + 1]);
        }
        return object;
    }
}
