package dev.flight.bindings.java;

import dev.flight.bindings.Shapes;
import dev.flight.bindings.Shapes.MapShape;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types of WIT as one Java file writes them. */
final class JavaTypes {

    private final Shapes shapes;
    private final JavaNames names;
    private final JavaFile file;

    JavaTypes(Shapes shapes, JavaNames names, JavaFile file) {
        this.shapes = shapes;
        this.names = names;
        this.file = file;
    }

    Shapes shapes() {
        return shapes;
    }

    JavaNames names() {
        return names;
    }

    JavaFile file() {
        return file;
    }

    /** A class that all contracts share. */
    String wire(String simple) {
        return file.use(names.wire(simple));
    }

    String jdk(String qualified) {
        return file.use(qualified);
    }

    /** The codec of a named type. */
    String codec(Reference reference) {
        return file.use(names.codec(reference.id())) + ".CODEC";
    }

    /** The component of a record. */
    String component(Field field) {
        return JavaName.component(field.name(), names.options().root());
    }

    boolean isFlags(WitType type) {
        return shapes.target(type) instanceof Reference reference
                && shapes.definition(reference).body() instanceof FlagsBody;
    }

    /** The type of a component. */
    String of(WitType type) {
        WitType target = shapes.target(type);
        if (target instanceof Primitive primitive) {
            return switch (primitive) {
                case BOOL -> "boolean";
                case S8, U8, S16, U16, S32, CHAR -> "int";
                case U32, S64, U64 -> "long";
                case F32 -> "float";
                case F64 -> "double";
                case STRING -> jdk("java.lang.String");
                case ERROR_CONTEXT -> throw new IllegalArgumentException("not mappable: " + primitive);
            };
        }
        return reference(target);
    }

    /** The type where Java has no primitives. */
    String boxed(WitType type) {
        WitType target = shapes.target(type);
        if (target instanceof Primitive primitive) {
            return switch (primitive) {
                case BOOL -> jdk("java.lang.Boolean");
                case S8, U8, S16, U16, S32, CHAR -> jdk("java.lang.Integer");
                case U32, S64, U64 -> jdk("java.lang.Long");
                case F32 -> jdk("java.lang.Float");
                case F64 -> jdk("java.lang.Double");
                case STRING, ERROR_CONTEXT -> of(target);
            };
        }
        return reference(target);
    }

    private String reference(WitType type) {
        Optional<MapShape> map = shapes.map(type);
        if (map.isPresent()) {
            return jdk("java.util.Map") + "<" + key(map.get()) + ", "
                    + boxed(map.get().value()) + ">";
        }
        if (type instanceof ListOf list) {
            return jdk("java.util.List") + "<" + boxed(list.element()) + ">";
        }
        if (type instanceof WitType.MapOf pairs) {
            return jdk("java.util.List") + "<" + wire("Tuple2") + "<" + boxed(pairs.key()) + ", " + boxed(pairs.value())
                    + ">>";
        }
        if (type instanceof OptionOf option) {
            return jdk("java.util.Optional") + "<" + boxed(option.element()) + ">";
        }
        if (type instanceof TupleOf tuple) {
            return wire(TupleSource.name(tuple.elements().size()))
                    + tuple.elements().stream().map(this::boxed).collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof ResultOf result) {
            return wire("Result") + "<" + side(result.ok()) + ", " + side(result.error()) + ">";
        }
        return named(type);
    }

    private String named(WitType type) {
        if (!(type instanceof Reference reference)) {
            throw new IllegalArgumentException("not mappable: " + type);
        }
        String simple = file.use(names.type(reference.id()));
        return isFlags(type) ? jdk("java.util.Set") + "<" + simple + ">" : simple;
    }

    String key(MapShape map) {
        return map.keys() == null
                ? jdk("java.lang.String")
                : file.use(names.type(map.keys().id()));
    }

    String side(@Nullable WitType type) {
        return type == null ? wire("Unit") : boxed(type);
    }

    /** What a variable holds until its field is read. */
    String initial(WitType type) {
        WitType target = shapes.target(type);
        if (target instanceof Primitive primitive) {
            return primitive == Primitive.BOOL ? "false" : primitive == Primitive.STRING ? "\"\"" : "0";
        }
        if (shapes.map(target).isPresent()) {
            return jdk("java.util.Map") + ".of()";
        }
        if (target instanceof ListOf || target instanceof WitType.MapOf) {
            return jdk("java.util.List") + ".of()";
        }
        if (isFlags(target)) {
            return jdk("java.util.Set") + ".of()";
        }
        return target instanceof OptionOf ? jdk("java.util.Optional") + ".empty()" : wire("JsonReader") + ".absent()";
    }
}
