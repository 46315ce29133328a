package dev.flight.bindings.go;

import dev.flight.bindings.Shapes.MapShape;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Types as Go writes them in one file, which imports what they need. */
final class GoTypes {

    private final Layout layout;
    private final GoPackage here;
    private final GoFile file;

    GoTypes(Layout layout, GoPackage here, GoFile file) {
        this.layout = layout;
        this.here = here;
        this.file = file;
    }

    static String tupleName(TupleOf tuple) {
        return "Tuple" + tuple.elements().size();
    }

    /** The type, as {@code map[string]memory.MemorySize}. */
    String type(WitType type) {
        if (type instanceof Primitive primitive) {
            return primitive(primitive);
        }
        if (type instanceof Reference named) {
            GoType target = layout.type(named.id());
            return at(target) + target.name();
        }
        if (type instanceof OptionOf option) {
            return "*" + type(option.element());
        }
        if (type instanceof ResultOf result) {
            return "Result[" + orUnit(result.ok()) + ", " + orUnit(result.error()) + "]";
        }
        if (type instanceof TupleOf tuple) {
            return tuple.elements().isEmpty()
                    ? "Tuple0"
                    : "Tuple" + tuple.elements().size() + joined(tuple, "[", "]");
        }
        return listed(type);
    }

    private String listed(WitType type) {
        Optional<MapShape> map = layout.shapes().map(type);
        if (map.isPresent()) {
            return "map[" + type(key(map.get())) + "]" + type(map.get().value());
        }
        ListOf list = list(type);
        return (list.length() == null ? "[]" : "[" + list.length() + "]") + type(list.element());
    }

    private static WitType key(MapShape map) {
        return map.keys() == null ? Primitive.STRING : new Reference(map.keys().id());
    }

    private String joined(TupleOf tuple, String left, String right) {
        return tuple.elements().stream().map(this::type).collect(Collectors.joining(", ", left, right));
    }

    private String orUnit(@Nullable WitType type) {
        return type == null ? "struct{}" : type(type);
    }

    /** The package of a type that stands in another one, with its dot. */
    private String at(GoType type) {
        if (type.in().equals(here)) {
            return "";
        }
        file.imports(type.in().path());
        return type.in().name() + ".";
    }

    private static String primitive(Primitive type) {
        return switch (type) {
            case BOOL -> "bool";
            case S8 -> "int8";
            case S16 -> "int16";
            case S32 -> "int32";
            case S64 -> "int64";
            case U8 -> "uint8";
            case U16 -> "uint16";
            case U32 -> "uint32";
            case U64 -> "uint64";
            case F32 -> "float32";
            case F64 -> "float64";
            case CHAR -> "rune";
            case STRING -> "string";
            case ERROR_CONTEXT -> throw new IllegalArgumentException("an error-context has no JSON");
        };
    }

    /** A map is a list of its entries; anything else has no binding. */
    private static ListOf list(WitType type) {
        if (type instanceof MapOf map) {
            return new ListOf(new TupleOf(List.of(map.key(), map.value())), null);
        }
        if (type instanceof ListOf list) {
            return list;
        }
        throw new IllegalArgumentException(type + " has no JSON");
    }

    /** What reads and writes the type, as {@code wire.List(wire.String)}. */
    String codec(WitType type) {
        file.imports(layout.wire());
        if (type instanceof Primitive primitive) {
            return "wire." + primitiveCodec(primitive);
        }
        if (type instanceof Reference named) {
            GoType target = layout.type(named.id());
            return target.in().equals(here) ? target.codec() : at(target) + target.codecFunction() + "()";
        }
        if (type instanceof OptionOf option) {
            return "wire.Optional(" + codec(option.element()) + ")";
        }
        if (type instanceof ResultOf result) {
            return "codecOfResult(" + orUnitCodec(result.ok()) + ", " + orUnitCodec(result.error()) + ")";
        }
        if (type instanceof TupleOf tuple) {
            return "codecOf" + tupleName(tuple)
                    + tuple.elements().stream().map(this::codec).collect(Collectors.joining(", ", "(", ")"));
        }
        return listCodec(type);
    }

    private String listCodec(WitType type) {
        Optional<MapShape> map = layout.shapes().map(type);
        if (map.isPresent()) {
            return mapCodec(map.get());
        }
        ListOf list = list(type);
        String element = codec(list.element());
        return list.length() == null
                ? "wire.List(" + element + ")"
                : "wire.Array(" + element + ", "
                        + FunctionLiteral.of("func(v *" + type(list) + ") []" + type(list.element()), "return v[:]")
                        + ")";
    }

    private String mapCodec(MapShape shape) {
        String map = "wire.Map(" + codec(key(shape)) + ", " + codec(shape.value()) + ")";
        return shape.length() == null ? map : "wire.Sized(" + shape.length() + ", " + map + ")";
    }

    private String orUnitCodec(@Nullable WitType type) {
        return type == null ? "wire.Unit" : codec(type);
    }

    private static String primitiveCodec(Primitive type) {
        String plain = type == Primitive.CHAR ? "char" : primitive(type);
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    /** Names for the parts of a tuple: {@code F0}, {@code F1}. */
    static List<String> parts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "F" + i).toList();
    }
}
