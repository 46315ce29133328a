package dev.flight.conformance.vectors;

import dev.flight.bindings.WireName;
import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import java.util.function.UnaryOperator;

/** The vectors for what a field can hold. */
final class FieldVectors {

    private static final String MOST_SAFE = "9007199254740991";

    private final Values values;
    private final Drafts drafts;

    FieldVectors(Contract contract, Drafts drafts) {
        this.values = Values.full(contract);
        this.drafts = drafts;
    }

    /**
     * Those of one field.
     *
     * @param into puts a value of the field into a record that is well else
     */
    void add(Field field, UnaryOperator<Json> into) {
        WitType type = element(field.type());
        String pointer = "/" + WireName.camel(field.name());
        wrongKinds(field.name(), type, pointer, into);
        if (values.isMap(type)) {
            map(field.name(), type, pointer, into);
        } else if (type instanceof ListOf list) {
            list(field.name(), list, pointer, into);
        } else if (type instanceof WitType.Reference) {
            named(field.name(), values.definition(type), pointer, into);
        }
    }

    private WitType element(WitType written) {
        WitType type = values.target(written);
        return type instanceof OptionOf option ? values.target(option.element()) : type;
    }

    /** Values of other kinds, and those at the ends of the range. */
    void wrongKinds(String name, WitType type, String pointer, UnaryOperator<Json> into) {
        WitType target = values.target(type);
        if (target instanceof Primitive primitive) {
            primitive(name, primitive, pointer, into);
        } else {
            String other = target instanceof ListOf && !values.isMap(target) ? "{}" : "[]";
            refused("wrong-kind-" + name, "the value is of another kind", into, other, pointer);
            refused(
                    "text-" + name,
                    "the value is of another kind",
                    into,
                    values.cases(target).isPresent() ? "0" : "\"\"",
                    pointer);
        }
    }

    private void primitive(String name, Primitive primitive, String pointer, UnaryOperator<Json> into) {
        switch (primitive) {
            case STRING -> {
                refused("number-" + name, "a number is no text", into, "5", pointer);
                refused("boolean-" + name, "a boolean is no text", into, "true", pointer);
                refused("half-surrogate-" + name, "half of a surrogate pair is no text", into, "\"a\\ud83d\"", pointer);
            }
            case BOOL -> {
                refused("number-" + name, "1 is not true", into, "1", pointer);
                refused("text-" + name, "a text is no boolean", into, "\"true\"", pointer);
                accepted("false-" + name, "false is written", into, "false", "false");
            }
            case F32, F64 -> {
                refused("text-" + name, "a text is no number", into, "\"0.5\"", pointer);
                refused("nan-text-" + name, "there is no NaN", into, "\"NaN\"", pointer);
                refused("too-large-" + name, "f32 ends at 3.4028235e+38", into, "3.5e38", pointer);
                accepted(
                        "tenth-" + name,
                        "the shortest text that reads back as the same f32",
                        into,
                        "0.10000000149011612",
                        "0.1");
                accepted("zero-" + name, "zero is written, as an integer", into, "0.0", "0");
            }
            default -> integer(name, primitive, pointer, into);
        }
    }

    private void integer(String name, Primitive primitive, String pointer, UnaryOperator<Json> into) {
        String most = most(primitive);
        String over = most.substring(0, most.length() - 1) + (char) (most.charAt(most.length() - 1) + 1);
        accepted("most-" + name, "the largest value", into, most, most);
        refused("too-large-" + name, "one more than the largest value", into, over, pointer);
        refused("negative-" + name, "an unsigned integer is not negative", into, "-1", pointer);
        refused("fraction-" + name, "an integer has no fraction", into, "1.5", pointer);
        refused("text-" + name, "a text is no number", into, "\"1\"", pointer);
        accepted("zero-" + name, "zero is written", into, "-0", "0");
        accepted("exponent-" + name, "the integer that it equals", into, "1.2e2", "120");
    }

    private static String most(Primitive primitive) {
        return switch (primitive) {
            case U64 -> MOST_SAFE;
            case U32 -> "4294967295";
            case U16 -> "65535";
            case U8 -> "255";
            default -> throw new IllegalArgumentException("no vectors are made for " + primitive.text());
        };
    }

    private void map(String name, WitType type, String pointer, UnaryOperator<Json> into) {
        Json.Members entries = (Json.Members) values.value(name, type);
        String key = unquoted(entries.members().get(0).key());
        accepted("empty-" + name, "no entries", into, "{}", "{}");
        drafts.output(
                "unsorted-" + name,
                "entries are written in the order of their keys' code points",
                into.apply(entries.reversed()).print(),
                into.apply(entries));
        refused("pairs-" + name, "a map is no list of pairs", into, "[[\"" + key + "\",\"x\"]]", pointer);
        refused(
                "null-entry-" + name,
                "the value of an entry is required",
                into,
                "{\"" + key + "\":null}",
                pointer + "/" + key);
        drafts.error(
                "duplicate-entry-" + name,
                "no key may stand twice",
                into.apply(entries.plus(Json.quoted(key), entries.get(key))),
                pointer + "/" + key);
        if (values.cases(values.entry(type).get(0)).isPresent()) {
            drafts.error(
                    "unknown-entry-" + name,
                    "keys are cases of the enum",
                    into.apply(entries.renamed(key, "\"no-such-case\"")),
                    pointer + "/no-such-case");
        } else {
            drafts.error(
                    "pointer-" + name,
                    "a JSON Pointer writes ~0 for ~ and ~1 for /",
                    into.apply(Json.object().plus("\"a/b~c\"", Json.literal("null"))),
                    pointer + "/a~1b~0c");
        }
    }

    private void list(String name, ListOf list, String pointer, UnaryOperator<Json> into) {
        accepted("empty-" + name, "an empty list is written", into, "[]", "[]");
        String good = values.value(name, list.element()).print();
        refused("null-item-" + name, "an item of a list is required", into, "[" + good + ",null]", pointer + "/1");
        refused(
                "bad-item-" + name,
                "the index is in the pointer",
                into,
                "[" + good + "," + good + ",true]",
                pointer + "/2");
        if (list.element() instanceof WitType.Reference
                && values.definition(list.element()).body() instanceof RecordBody) {
            refused(
                    "empty-item-" + name,
                    "a record in a list misses its keys",
                    into,
                    "[{}]",
                    required(list.element(), pointer + "/0"));
        }
    }

    private void named(String name, TypeDefinition of, String pointer, UnaryOperator<Json> into) {
        if (of.body() instanceof RecordBody body) {
            String key = WireName.camel(body.fields().get(0).name());
            Json.Members inner = values.record(body);
            drafts.error(
                    "nested-missing-" + name,
                    "the place of a mistake below",
                    into.apply(inner.without(key)),
                    pointer + "/" + key);
            drafts.strictError(
                    "nested-unknown-strict-" + name,
                    "strict mode looks below",
                    into.apply(inner.plus("\"zzUnknown\"", Json.literal("1"))),
                    pointer + "/zzUnknown");
            drafts.output(
                    "nested-reversed-" + name,
                    "keys below may come in any order",
                    into.apply(inner.reversed()).print(),
                    into.apply(inner));
        } else {
            values.cases(new WitType.Reference(of.id())).ifPresent(cases -> {
                refused("unknown-" + name, "there is no such case", into, "\"no-such-case\"", pointer);
                String last = cases.get(cases.size() - 1);
                accepted("last-" + name, "the last case", into, "\"" + last + "\"", "\"" + last + "\"");
            });
        }
    }

    /** The first required key of a record. */
    private String required(WitType type, String pointer) {
        RecordBody body = (RecordBody) values.definition(type).body();
        Field first = body.fields().stream()
                .filter(field -> !(values.target(field.type()) instanceof OptionOf))
                .findFirst()
                .orElseThrow();
        return pointer + "/" + WireName.camel(first.name());
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1);
    }

    private void refused(String name, String why, UnaryOperator<Json> into, String literal, String pointer) {
        drafts.error(name, why, into.apply(Json.literal(literal)), pointer);
    }

    private void accepted(String name, String why, UnaryOperator<Json> into, String literal, String output) {
        drafts.output(name, why, into.apply(Json.literal(literal)).print(), into.apply(Json.literal(output)));
    }
}
