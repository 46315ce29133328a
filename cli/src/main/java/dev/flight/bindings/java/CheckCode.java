package dev.flight.bindings.java;

import dev.flight.bindings.Constraints;
import dev.flight.bindings.Shapes.MapShape;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Java expressions that check what goes beyond the shape of a value. */
final class CheckCode {

    private final JavaTypes types;
    private final Constraints constraints;

    CheckCode(JavaTypes types, Constraints constraints) {
        this.types = types;
        this.constraints = constraints;
    }

    /** Checks a value below a key; empty when there is nothing to check. */
    String statement(WitType type, String key, String value) {
        return constraints.has(type) ? "checks.at(\"" + key + "\", " + value + ", " + holds(type, 1) + ");" : "";
    }

    /** Checks a value where it stands. */
    String check(WitType type, String value) {
        return check(type, value, "checks", 1);
    }

    private String check(WitType type, String value, String to, int depth) {
        WitType target = types.shapes().target(type);
        if (target instanceof Reference reference) {
            return types.codec(reference) + ".check(" + value + ", " + to + ")";
        }
        Optional<MapShape> map = types.shapes().map(target);
        if (map.isPresent()) {
            String key = map.get().keys() == null ? "key" + depth + " -> key" + depth : types.key(map.get()) + "::text";
            return to + ".values(" + value + ", " + key + ", " + holds(map.get().value(), depth) + ")";
        }
        if (target instanceof ListOf list) {
            return to + ".each(" + value + ", " + holds(list.element(), depth) + ")";
        }
        if (target instanceof MapOf pairs) {
            return to + ".each(" + value + ", " + holds(WriteCode.pair(pairs), depth) + ")";
        }
        if (target instanceof OptionOf option) {
            return to + ".option(" + value + ", " + holds(option.element(), depth) + ")";
        }
        if (target instanceof TupleOf tuple) {
            return types.wire(TupleSource.name(tuple.elements().size())) + ".check(" + value + ", " + to + ", "
                    + tuple.elements().stream().map(each -> holds(each, depth)).collect(Collectors.joining(", "))
                    + ")";
        }
        ResultOf result = (ResultOf) target;
        return types.wire("Result") + ".check(" + value + ", " + to + ", " + side(result.ok(), depth) + ", "
                + side(result.error(), depth) + ")";
    }

    private String side(@Nullable WitType type, int depth) {
        return type == null ? nothing(depth) : holds(type, depth);
    }

    private static String nothing(int depth) {
        return "(each" + depth + ", to" + depth + ") -> {}";
    }

    private String holds(WitType type, int depth) {
        WitType target = types.shapes().target(type);
        if (!constraints.has(target)) {
            return nothing(depth);
        }
        return target instanceof Reference reference
                ? types.codec(reference)
                : "(each" + depth + ", to" + depth + ") -> " + check(target, "each" + depth, "to" + depth, depth + 1);
    }
}
