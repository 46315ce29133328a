package dev.flight.conformance.vectors;

import dev.flight.bindings.WireName;
import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.TupleOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Valid values of a contract's types, as every binding writes them. */
final class Values {

    private static final String MOMENT = "1767139200000";

    private final Contract contract;
    private final boolean isFull;

    private Values(Contract contract, boolean isFull) {
        this.contract = contract;
        this.isFull = isFull;
    }

    /** With everything there can be. */
    static Values full(Contract contract) {
        return new Values(contract, true);
    }

    /** With as little as there can be: no options, empty lists. */
    static Values minimal(Contract contract) {
        return new Values(contract, false);
    }

    TypeDefinition definition(WitType type) {
        return contract.type(((Reference) type).id()).orElseThrow();
    }

    /** What stands behind aliases. */
    WitType target(WitType type) {
        return type instanceof Reference && definition(type).body() instanceof AliasBody alias
                ? target(alias.target())
                : type;
    }

    /** Whether the type is a map in JSON. */
    boolean isMap(WitType type) {
        return target(type) instanceof ListOf list
                && target(list.element()) instanceof TupleOf tuple
                && tuple.elements().size() == 2
                && isKey(tuple.elements().get(0));
    }

    /** The types of a map's key and value. */
    List<WitType> entry(WitType map) {
        return ((TupleOf) target(((ListOf) target(map)).element())).elements();
    }

    private boolean isKey(WitType type) {
        return target(type) == Primitive.STRING || cases(type).isPresent();
    }

    /** The cases of an enum. */
    Optional<List<String>> cases(WitType type) {
        return target(type) instanceof Reference && definition(target(type)).body() instanceof EnumBody body
                ? Optional.of(
                        body.cases().stream().map(TypeDefinition.Name::name).toList())
                : Optional.empty();
    }

    Json of(TypeDefinition definition) {
        if (definition.body() instanceof RecordBody body) {
            return record(body);
        }
        if (definition.body() instanceof EnumBody body) {
            return Json.text(body.cases().get(0).name());
        }
        if (definition.body() instanceof VariantBody body) {
            return variant(body.cases().get(0));
        }
        if (definition.body() instanceof AliasBody body) {
            return value(definition.name(), body.target());
        }
        throw new IllegalArgumentException("no vectors are made for " + definition.id());
    }

    Json variant(TypeDefinition.Case chosen) {
        Json.Members object = Json.object().plus("\"type\"", Json.text(chosen.name()));
        return chosen.payload() == null ? object : object.plus("\"data\"", value(chosen.name(), chosen.payload()));
    }

    Json.Members record(RecordBody body) {
        Json.Members members = Json.object();
        for (Field field : body.fields()) {
            if (isFull || !(target(field.type()) instanceof OptionOf)) {
                members = members.plus(Json.quoted(WireName.camel(field.name())), value(field.name(), field.type()));
            }
        }
        return members;
    }

    /** A value for a field of that name. */
    Json value(String name, WitType written) {
        WitType type = target(written);
        if (type instanceof Primitive primitive) {
            return Json.literal(primitive(name, primitive));
        }
        if (type instanceof OptionOf option) {
            return value(name, option.element());
        }
        if (isMap(type)) {
            return isFull ? map(name, type) : Json.object();
        }
        if (type instanceof ListOf list) {
            return list(name, list);
        }
        return of(definition(type));
    }

    private Json list(String name, ListOf list) {
        List<Json> items = new ArrayList<>();
        if (isFull) {
            items.add(value(name + "-one", list.element()));
            items.add(value(name + "-two", list.element()));
        }
        return new Json.Items(items);
    }

    /** Two entries, their keys in the order of code points. */
    private Json map(String name, WitType type) {
        List<String> keys =
                cases(entry(type).get(0))
                        .map(cases -> cases.subList(0, 2))
                        .orElse(List.of("key-one", "key-two"))
                        .stream()
                        .sorted()
                        .toList();
        WitType value = entry(type).get(1);
        Json.Members members = Json.object();
        for (String key : keys) {
            members = members.plus(Json.quoted(key), value(name + "-of-" + key, value));
        }
        return members;
    }

    private String primitive(String name, Primitive primitive) {
        return switch (primitive) {
            case STRING -> Json.quoted(name.equals("human-readable") ? (isFull ? "512MB" : "0B") : isFull ? name : "");
            case BOOL -> Boolean.toString(isFull);
            case F32, F64 -> isFull ? "0.25" : "0";
            case U64, S64 -> isTime(name) ? MOMENT : !isFull ? "0" : name.equals("bytes") ? "536870912" : "1234567";
            case U32, S32, U16, S16, U8, S8 -> isFull ? "12" : "0";
            default -> throw new IllegalArgumentException("no vectors are made for " + primitive.text());
        };
    }

    private static boolean isTime(String name) {
        return name.equals("timestamp") || name.endsWith("-at") || name.equals("last-activity");
    }
}
