package dev.flight.bindings.java;

import dev.flight.bindings.Shapes.MapShape;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Java statements of a record's constructor: what it refuses, what it copies. */
final class CopyCode {

    private final JavaTypes types;

    CopyCode(JavaTypes types) {
        this.types = types;
    }

    /** The statement for a component; empty when all values will do. */
    String statement(WitType type, String name) {
        WitType target = types.shapes().target(type);
        if (target instanceof Primitive primitive) {
            return primitive(primitive, name);
        }
        return needsCopy(target)
                ? name + " = " + copy(target, name, name, 1) + ";"
                : types.jdk("java.util.Objects") + ".requireNonNull(" + name + ", \"" + name + "\");";
    }

    private String primitive(Primitive primitive, String name) {
        return switch (primitive) {
            case BOOL, S32, ERROR_CONTEXT -> "";
            case STRING -> types.jdk("java.util.Objects") + ".requireNonNull(" + name + ", \"" + name + "\");";
            default -> types.wire("Scalars") + "." + ReadCode.method(primitive) + "(" + name + ", \"" + name + "\");";
        };
    }

    private boolean needsCopy(WitType type) {
        WitType target = types.shapes().target(type);
        return target instanceof ListOf
                || target instanceof MapOf
                || types.isFlags(target)
                || (target instanceof OptionOf option && needsCopy(option.element()));
    }

    private String copy(WitType type, String value, String name, int depth) {
        WitType target = types.shapes().target(type);
        Optional<MapShape> map = types.shapes().map(target);
        if (map.isPresent()) {
            String copied =
                    types.wire("Copies") + ".map(" + value + inner(map.get().value(), name, depth) + ")";
            return sized(copied, map.get().length(), name);
        }
        if (types.isFlags(target)) {
            return types.wire("Copies") + ".flags(" + value + ")";
        }
        if (target instanceof OptionOf option) {
            return types.wire("Copies") + ".option(" + value + inner(option.element(), name, depth) + ")";
        }
        if (target instanceof ListOf list) {
            String inner = inner(list.element(), name, depth);
            String copied = inner.isEmpty()
                    ? types.jdk("java.util.List") + ".copyOf(" + value + ")"
                    : types.wire("Copies") + ".list(" + value + inner + ")";
            return sized(copied, list.length(), name);
        }
        return types.jdk("java.util.List") + ".copyOf(" + value + ")";
    }

    private String sized(String copied, @Nullable Long length, String name) {
        return length == null
                ? copied
                : types.wire("Copies") + ".sized(" + copied + ", " + length + ", \"" + name + "\")";
    }

    /** The copy of what a collection holds, as a further argument; empty when it needs none. */
    private String inner(WitType element, String name, int depth) {
        String each = "each" + depth;
        return needsCopy(element) ? ", " + each + " -> " + copy(element, each, name, depth + 1) : "";
    }
}
