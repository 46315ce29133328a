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

/** Java expressions that write a value of a type. */
final class WriteCode {

    private final JavaTypes types;

    WriteCode(JavaTypes types) {
        this.types = types;
    }

    /** Writes a value to {@code out}. */
    String write(WitType type, String value, String out) {
        return write(type, value, out, 1);
    }

    private String write(WitType type, String value, String out, int depth) {
        WitType target = types.shapes().target(type);
        if (target instanceof Primitive primitive) {
            return out + "." + ReadCode.method(primitive) + "(" + value + ")";
        }
        if (target instanceof Reference reference) {
            return types.codec(reference) + ".write(" + value + ", " + out + ")";
        }
        Optional<MapShape> map = types.shapes().map(target);
        if (map.isPresent()) {
            String keys = map.get().keys() == null
                    ? ""
                    : types.file().use(types.names().codec(map.get().keys().id())) + ".CHOICES, ";
            return out + ".map(" + value + ", " + keys + writes(map.get().value(), depth) + ")";
        }
        if (target instanceof ListOf list) {
            String sized = list.length() == null
                    ? value
                    : types.wire("Copies") + ".sized(" + value + ", " + list.length() + ", \"the list\")";
            return out + ".list(" + sized + ", " + writes(list.element(), depth) + ")";
        }
        if (target instanceof MapOf pairs) {
            return out + ".list(" + value + ", " + writes(pair(pairs), depth) + ")";
        }
        if (target instanceof OptionOf option) {
            return out + "." + optionMethod(option) + "(" + value + ", " + writes(option.element(), depth) + ")";
        }
        if (target instanceof TupleOf tuple) {
            return types.wire(TupleSource.name(tuple.elements().size())) + ".write(" + value + ", " + out + ", "
                    + tuple.elements().stream().map(each -> writes(each, depth)).collect(Collectors.joining(", "))
                    + ")";
        }
        ResultOf result = (ResultOf) target;
        return types.wire("Result") + ".write(" + value + ", " + out + ", " + side(result.ok(), depth) + ", "
                + side(result.error(), depth) + ")";
    }

    static TupleOf pair(MapOf pairs) {
        return new TupleOf(List.of(pairs.key(), pairs.value()));
    }

    /** An option that holds an option must hold one that is there. */
    private String optionMethod(OptionOf option) {
        return types.shapes().target(option.element()) instanceof OptionOf ? "nested" : "option";
    }

    private String side(@Nullable WitType type, int depth) {
        return type == null ? "(each" + depth + ", to" + depth + ") -> to" + depth + ".unit()" : writes(type, depth);
    }

    private String writes(WitType type, int depth) {
        WitType target = types.shapes().target(type);
        return target instanceof Reference reference
                ? types.codec(reference)
                : "(each" + depth + ", to" + depth + ") -> " + write(target, "each" + depth, "to" + depth, depth + 1);
    }
}
