package dev.flight.wit;

import dev.flight.wit.WitType.Borrow;
import dev.flight.wit.WitType.FutureOf;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Own;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.StreamOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as WIT writes them, for messages. */
public final class TypeText {

    private TypeText() {}

    /** {@code list<tuple<string, u32>>}; {@code _} for what is left out. */
    public static String of(@Nullable WitType type) {
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
            return "tuple<" + tuple.elements().stream().map(TypeText::of).collect(Collectors.joining(", ")) + ">";
        }
        return other(type);
    }

    private static String other(@Nullable WitType type) {
        if (type instanceof ResultOf result) {
            return result(result);
        }
        if (type instanceof StreamOf stream) {
            return stream.element() == null ? "stream" : "stream<" + of(stream.element()) + ">";
        }
        if (type instanceof FutureOf future) {
            return future.element() == null ? "future" : "future<" + of(future.element()) + ">";
        }
        if (type instanceof Own own) {
            return own.resource().name();
        }
        return type instanceof Borrow borrow ? "borrow<" + borrow.resource().name() + ">" : "_";
    }

    private static String result(ResultOf result) {
        if (result.error() != null) {
            return "result<" + of(result.ok()) + ", " + of(result.error()) + ">";
        }
        return result.ok() == null ? "result" : "result<" + of(result.ok()) + ">";
    }
}
