package dev.flight.conformance.vectors;

import dev.flight.bindings.WireName;
import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.WitType.OptionOf;
import java.util.List;
import java.util.Locale;

/** The vectors of a record. */
final class RecordVectors {

    private final Contract contract;
    private final RecordBody body;
    private final Drafts drafts;
    private final Json.Members full;
    private final Json.Members minimal;

    RecordVectors(Contract contract, RecordBody body, Drafts drafts) {
        this.contract = contract;
        this.body = body;
        this.drafts = drafts;
        this.full = Values.full(contract).record(body);
        this.minimal = Values.minimal(contract).record(body);
    }

    void add() {
        forms();
        keys();
        wholes();
        body.fields().forEach(this::field);
    }

    private void forms() {
        drafts.same("minimal", "options are absent, lists empty, numbers zero", minimal);
        drafts.strictSame("full-strict", "strict mode refuses no key of the contract", full);
        drafts.output(
                "keys-reversed",
                "keys may come in any order, and are written in that of the contract",
                full.reversed().print(),
                full);
        drafts.output("blanks", "blanks between tokens mean nothing", spaced(full), full);
        drafts.output(
                "unknown-key",
                "unknown keys are passed over",
                full.plus("\"zzUnknown\"", Json.literal("{\"a\":[1,null]}")).print(),
                full);
        drafts.strictError(
                "unknown-key-strict",
                "strict mode refuses unknown keys",
                full.plus("\"zzUnknown\"", Json.literal("1")),
                "/zzUnknown");
        Json.Members nulls = minimal;
        for (Field field : options()) {
            nulls = nulls.plus(Json.quoted(WireName.camel(field.name())), Json.literal("null"));
        }
        if (!options().isEmpty()) {
            drafts.output("options-null", "null is none on input, and is left out", nulls.print(), minimal);
        }
    }

    private List<Field> options() {
        return body.fields().stream().filter(this::isOption).toList();
    }

    private boolean isOption(Field field) {
        return Values.full(contract).target(field.type()) instanceof OptionOf;
    }

    /** Blanks wherever they may stand; texts of vectors have no such characters. */
    private static String spaced(Json json) {
        return " " + json.print().replaceAll("([{}\\[\\],:])", " $1 ") + " ";
    }

    private void keys() {
        Field first = body.fields().get(0);
        String key = WireName.camel(first.name());
        Json value = full.get(key);
        drafts.error("duplicate-key", "no key may stand twice", full.plus(Json.quoted(key), value), "/" + key);
        String escaped = "\"\\u00" + Integer.toHexString(key.charAt(0)) + key.substring(1) + "\"";
        drafts.error("duplicate-key-escaped", "an escaped key is the same key", full.plus(escaped, value), "/" + key);
        drafts.output(
                "key-escaped",
                "an escaped key is that key",
                full.renamed(key, escaped).print(),
                full);
        body.fields().stream().filter(field -> field.name().contains("-")).forEach(this::spelling);
        drafts.error(
                "key-in-capitals",
                "keys are exact",
                full.renamed(key, Json.quoted(key.toUpperCase(Locale.ROOT))),
                "/" + key.toUpperCase(Locale.ROOT));
    }

    private void spelling(Field field) {
        String key = WireName.camel(field.name());
        String pascal = WireName.pascal(field.name());
        drafts.error("pascal-" + field.name(), "keys are exact", full.renamed(key, Json.quoted(pascal)), "/" + pascal);
        if (!isOption(field)) {
            drafts.error(
                    "snake-" + field.name(),
                    "keys are in lowerCamelCase",
                    full.renamed(key, Json.quoted(field.name().replace('-', '_'))),
                    "/" + key);
        }
    }

    private void wholes() {
        drafts.error("null", "only an option may be null", Json.literal("null"), "");
        drafts.error("list", "a record is an object", new Json.Items(List.of(full)), "");
        drafts.error("text", "a record is no text that holds JSON", Json.text("{}"), "");
        drafts.error("number", "a record is an object", Json.literal("1"), "");
        List<String> required = body.fields().stream()
                .filter(field -> !isOption(field))
                .map(field -> "/" + WireName.camel(field.name()))
                .toList();
        if (!required.isEmpty()) {
            drafts.errors("empty-object", "every required key is missed", Json.object(), required);
        }
    }

    private void field(Field field) {
        String key = WireName.camel(field.name());
        if (!isOption(field)) {
            drafts.error("missing-" + field.name(), "the key is required", full.without(key), "/" + key);
            drafts.error(
                    "null-" + field.name(),
                    "only an option may be null",
                    full.with(key, Json.literal("null")),
                    "/" + key);
        } else {
            drafts.same("without-" + field.name(), "an option may be absent", full.without(key));
        }
        new FieldVectors(contract, drafts).add(field, value -> full.with(key, value));
    }
}
