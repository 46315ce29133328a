package dev.flight.wit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as an interface or world writes them, by the names that it has for them. */
final class TypeText {

    private final Map<TypeId, String> names = new HashMap<>();

    TypeText(List<UsedType> uses, List<TypeDefinition> types) {
        uses.forEach(each -> names.putIfAbsent(each.of(), each.name()));
        types.forEach(each -> names.put(each.id(), each.name()));
    }

    /** The target of an alias, where a bare name of a resource is the resource and not a handle. */
    String target(WitType type) {
        return type instanceof WitType.Own own ? "own<" + name(own.resource()) + ">" : of(type);
    }

    String of(WitType type) {
        if (type instanceof WitType.Primitive each) {
            return each.text();
        }
        if (type instanceof WitType.Reference each) {
            return name(each.id());
        }
        if (type instanceof WitType.Own each) {
            return name(each.resource());
        }
        if (type instanceof WitType.Borrow each) {
            return "borrow<" + name(each.resource()) + ">";
        }
        return generic(type);
    }

    private String generic(WitType type) {
        if (type instanceof WitType.ListOf each) {
            return "list<" + of(each.element()) + (each.length() == null ? ">" : ", " + each.length() + ">");
        }
        if (type instanceof WitType.MapOf each) {
            return "map<" + of(each.key()) + ", " + of(each.value()) + ">";
        }
        if (type instanceof WitType.OptionOf each) {
            return "option<" + of(each.element()) + ">";
        }
        if (type instanceof WitType.TupleOf each) {
            return each.elements().stream().map(this::of).collect(Collectors.joining(", ", "tuple<", ">"));
        }
        if (type instanceof WitType.ResultOf each) {
            return result(each);
        }
        if (type instanceof WitType.FutureOf each) {
            return optional("future", each.element());
        }
        return optional("stream", ((WitType.StreamOf) type).element());
    }

    private String result(WitType.ResultOf type) {
        if (type.error() == null) {
            return optional("result", type.ok());
        }
        return "result<" + (type.ok() == null ? "_" : of(type.ok())) + ", " + of(type.error()) + ">";
    }

    private String optional(String word, @Nullable WitType element) {
        return element == null ? word : word + "<" + of(element) + ">";
    }

    private String name(TypeId id) {
        return Outline.name(names.getOrDefault(id, id.name()));
    }
}
