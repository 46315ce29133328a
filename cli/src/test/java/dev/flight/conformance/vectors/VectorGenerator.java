package dev.flight.conformance.vectors;

import dev.flight.bindings.WireName;
import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes vectors for every type of a contract: what is valid in every form, and every mistake that can be made with a
 * field. What is a matter of JSON and not of a type, is written by hand.
 */
final class VectorGenerator {

    private final Contract contract;

    VectorGenerator(Contract contract) {
        this.contract = contract;
    }

    List<Draft> all() {
        List<Draft> all = new ArrayList<>();
        contract.types().forEach(type -> all.addAll(of(type)));
        return all;
    }

    private List<Draft> of(TypeDefinition type) {
        Drafts drafts = new Drafts(type.name());
        if (type.body() instanceof RecordBody body) {
            full(type, drafts);
            new RecordVectors(contract, body, drafts).add();
        } else if (type.body() instanceof VariantBody body) {
            new VariantVectors(contract, body, drafts).add();
        } else if (type.body() instanceof EnumBody body) {
            enumeration(body, drafts);
        } else if (type.body() instanceof AliasBody body) {
            full(type, drafts);
            new FieldVectors(contract, drafts).wrongKinds(type.name(), body.target(), "", value -> value);
        }
        return drafts.all();
    }

    private void full(TypeDefinition type, Drafts drafts) {
        drafts.same(
                "full", "all that can be there is there", Values.full(contract).of(type));
    }

    private static void enumeration(EnumBody body, Drafts drafts) {
        for (TypeDefinition.Name each : body.cases()) {
            drafts.same("case-" + each.name(), "a case of the enum", Json.text(each.name()));
        }
        String first = body.cases().get(0).name();
        drafts.error("unknown-case", "there is no such case", Json.text("no-such-case"), "");
        drafts.error("pascal-case", "names of cases are as in the contract", Json.text(WireName.pascal(first)), "");
        drafts.error("constant-case", "names of cases are as in the contract", Json.text(WireName.constant(first)), "");
        drafts.error("case-with-blank", "nothing is trimmed", Json.text(first + " "), "");
        drafts.error("index", "an enum is no number", Json.literal("0"), "");
        drafts.error("null", "only an option may be null", Json.literal("null"), "");
        drafts.error("empty-text", "an empty text is no case", Json.text(""), "");
        drafts.error("list", "an enum is no list", new Json.Items(List.of(Json.text(first))), "");
    }
}
