package dev.flight.conformance.source;

import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as WIT writes them. */
final class WitText {

    private WitText() {}

    static String of(@Nullable WitType type) {
        if (type instanceof Primitive primitive) {
            return primitive.text();
        }
        if (type instanceof Reference reference) {
            return reference.id().name();
        }
        if (type instanceof OptionOf option) {
            return "option<" + of(option.element()) + ">";
        }
        if (type instanceof ListOf list) {
            return "list<" + of(list.element()) + (list.length() == null ? ">" : ", " + list.length() + ">");
        }
        if (type instanceof MapOf map) {
            return "map<" + of(map.key()) + ", " + of(map.value()) + ">";
        }
        if (type instanceof TupleOf tuple) {
            return "tuple<" + tuple.elements().stream().map(WitText::of).collect(Collectors.joining(", ")) + ">";
        }
        if (type instanceof ResultOf result) {
            return "result<" + of(result.ok()) + ", " + of(result.error()) + ">";
        }
        return type == null ? "_" : "a type that has no JSON";
    }
}
