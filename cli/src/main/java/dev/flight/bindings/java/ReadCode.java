package dev.flight.bindings.java;

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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Java expressions that read a value of a type. */
final class ReadCode {

    private final JavaTypes types;

    ReadCode(JavaTypes types) {
        this.types = types;
    }

    /** The name of a method for a primitive, of readers and writers alike. */
    static String method(Primitive primitive) {
        return primitive == Primitive.CHAR ? "character" : primitive.text();
    }

    /** Reads where {@code in} stands. */
    String read(WitType type, String in) {
        return read(type, in, 1);
    }

    private String read(WitType type, String in, int depth) {
        WitType target = types.shapes().target(type);
        if (target instanceof Primitive primitive) {
            return in + "." + method(primitive) + "()";
        }
        if (target instanceof Reference reference) {
            return types.codec(reference) + ".read(" + in + ")";
        }
        Optional<MapShape> map = types.shapes().map(target);
        if (map.isPresent()) {
            return map(map.get(), in, depth);
        }
        if (target instanceof ListOf list) {
            String items = reads(list.element(), depth);
            return in + ".list(" + items + (list.length() == null ? "" : ", " + list.length()) + ")";
        }
        if (target instanceof MapOf pairs) {
            return in + ".list(" + reads(new TupleOf(List.of(pairs.key(), pairs.value())), depth) + ")";
        }
        if (target instanceof OptionOf option) {
            return in + ".option(" + reads(option.element(), depth) + ")";
        }
        if (target instanceof TupleOf tuple) {
            return types.wire(TupleSource.name(tuple.elements().size())) + ".read(" + in + ", "
                    + tuple.elements().stream().map(each -> reads(each, depth)).collect(Collectors.joining(", "))
                    + ")";
        }
        ResultOf result = (ResultOf) target;
        return types.wire("Result") + ".read(" + in + ", " + side(result.ok(), depth) + ", "
                + side(result.error(), depth) + ")";
    }

    private String map(MapShape map, String in, int depth) {
        String keys = map.keys() == null
                ? ""
                : types.file().use(types.names().codec(map.keys().id())) + ".CHOICES, ";
        String call = ".map(" + keys + reads(map.value(), depth) + ")";
        return map.length() == null ? in + call : in + ".sized(" + map.length() + ", " + in + call + ")";
    }

    private String side(@Nullable WitType type, int depth) {
        return type == null ? types.wire("JsonReader") + "::unit" : reads(type, depth);
    }

    /** A {@code Reads} for a type. */
    String reads(WitType type) {
        return reads(type, 1);
    }

    private String reads(WitType type, int depth) {
        WitType target = types.shapes().target(type);
        if (target instanceof Primitive primitive) {
            return types.wire("JsonReader") + "::" + method(primitive);
        }
        return target instanceof Reference reference
                ? types.codec(reference)
                : "in" + depth + " -> " + read(target, "in" + depth, depth + 1);
    }
}
