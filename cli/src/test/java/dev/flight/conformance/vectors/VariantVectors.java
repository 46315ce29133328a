package dev.flight.conformance.vectors;

import dev.flight.bindings.WireName;
import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.VariantBody;
import java.util.List;

/** The vectors of a variant. */
final class VariantVectors {

    private static final String TYPE = "type";
    private static final String DATA = "data";

    private final Contract contract;
    private final VariantBody body;
    private final Drafts drafts;

    VariantVectors(Contract contract, VariantBody body, Drafts drafts) {
        this.contract = contract;
        this.body = body;
        this.drafts = drafts;
    }

    void add() {
        body.cases().forEach(this::one);
        Json.Members first =
                (Json.Members) Values.full(contract).variant(body.cases().get(0));
        types(first);
        drafts.output(
                "unknown-key",
                "unknown keys are passed over",
                first.plus("\"zzUnknown\"", Json.literal("1")).print(),
                first);
        drafts.strictError(
                "unknown-key-strict",
                "strict mode refuses unknown keys",
                first.plus("\"zzUnknown\"", Json.literal("1")),
                "/zzUnknown");
        drafts.error("duplicate-type", "no key may stand twice", first.plus("\"type\"", first.get(TYPE)), "/type");
        drafts.error("type-in-capitals", "keys are exact", first.renamed(TYPE, "\"Type\""), "/Type");
        drafts.error("null", "only an option may be null", Json.literal("null"), "");
        drafts.error("name-alone", "a case with a payload is no text", first.get(TYPE), "");
        drafts.error(
                "name-as-key",
                "a variant is written with `type` and `data`",
                Json.object().plus(first.get(TYPE).print(), first.get(DATA)),
                "/type");
    }

    private void types(Json.Members first) {
        String name = body.cases().get(0).name();
        drafts.error("missing-type", "the case must be told", first.without(TYPE), "/type");
        drafts.error("null-type", "the case must be told", first.with(TYPE, Json.literal("null")), "/type");
        drafts.error("number-type", "a case is told by its name", first.with(TYPE, Json.literal("0")), "/type");
        drafts.error("unknown-type", "there is no such case", first.with(TYPE, Json.text("no-such-case")), "/type");
        drafts.error(
                "pascal-type",
                "names of cases are as in the contract",
                first.with(TYPE, Json.text(WireName.pascal(name))),
                "/type");
        drafts.error(
                "snake-type",
                "names of cases are as in the contract",
                first.with(TYPE, Json.text(name.replace('-', '_'))),
                "/type");
    }

    private void one(Case each) {
        Json.Members value = (Json.Members) Values.full(contract).variant(each);
        drafts.same("case-" + each.name(), "a case of the variant", value);
        if (each.payload() == null) {
            return;
        }
        drafts.output(
                "data-first-" + each.name(),
                "the data may stand in front of the type",
                value.reversed().print(),
                value);
        drafts.error("missing-data-" + each.name(), "the case has a payload", value.without(DATA), "/data");
        drafts.error(
                "null-data-" + each.name(), "the payload is required", value.with(DATA, Json.literal("null")), "/data");
        drafts.error(
                "list-data-" + each.name(),
                "the payload is of another kind",
                value.with(DATA, new Json.Items(List.of(value.get(DATA)))),
                "/data");
        drafts.strictError(
                "nested-unknown-strict-" + each.name(),
                "strict mode looks into the payload",
                value.with(DATA, ((Json.Members) value.get(DATA)).plus("\"zzUnknown\"", Json.literal("1"))),
                "/data/zzUnknown");
    }
}
