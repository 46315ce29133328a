package dev.flight.wit.diff;

import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Body;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.TypeText;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A type's JSON as a text: the same for two types whose JSON is the same, whatever they are called. */
final class JsonForm {

    private final Side side;

    JsonForm(Side side) {
        this.side = side;
    }

    /** The form; types in WIT never contain themselves. */
    String of(@Nullable WitType type) {
        if (type == null) {
            return "_";
        }
        WitType target = side.target(type);
        MapOf map = side.map(target);
        if (map != null) {
            return "map<" + of(map.key()) + "," + of(map.value()) + ">";
        }
        if (target instanceof OptionOf option) {
            return "option<" + of(option.element()) + ">";
        }
        if (target instanceof ListOf list) {
            return "list<" + of(list.element()) + "," + list.length() + ">";
        }
        if (target instanceof TupleOf tuple) {
            return tuple.elements().stream().map(this::of).toList().toString();
        }
        if (target instanceof ResultOf result) {
            return "result<" + of(result.ok()) + "," + of(result.error()) + ">";
        }
        TypeDefinition named = side.definition(target);
        return named == null ? TypeText.show(target) : of(named.body());
    }

    String of(Body body) {
        if (body instanceof RecordBody record) {
            return sorted(
                    "record",
                    record.fields().stream().map(each -> WireName.camel(each.name()) + ":" + of(each.type())));
        }
        if (body instanceof VariantBody variant) {
            return sorted(
                    "variant", variant.cases().stream().map(each -> each.name() + "(" + of(each.payload()) + ")"));
        }
        if (body instanceof EnumBody values) {
            return sorted("enum", names(values.cases()));
        }
        return body instanceof FlagsBody flags ? sorted("flags", names(flags.flags())) : body.toString();
    }

    private static Stream<String> names(List<Name> names) {
        return names.stream().map(Name::name);
    }

    private static String sorted(String kind, Stream<String> parts) {
        return kind + parts.sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
