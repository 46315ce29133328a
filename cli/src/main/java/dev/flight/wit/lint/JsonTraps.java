package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.Borrow;
import dev.flight.wit.WitType.FutureOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Own;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.StreamOf;

/** Types whose JSON is not what one would think, or that have none. */
final class JsonTraps implements LintRule {

    @Override
    public void check(Linted contract, Findings findings) {
        contract.types().stream()
                .flatMap(each -> Linted.uses(each).stream())
                .forEach(use -> use.each(type -> check(contract, use, type, findings)));
    }

    private static void check(Linted contract, TypeUse use, WitType type, Findings findings) {
        if (type instanceof OptionOf option && contract.table().target(option.element()) instanceof OptionOf) {
            Finding.error("contract/nested-option", use.at(), "")
                    .says("`" + use.path() + "` is an option in an option: JSON cannot tell none from some(none)")
                    .hint("use one option, or a variant that names the cases")
                    .addTo(findings);
        }
        if (contract.table()
                .pairs(type)
                .filter(each -> !contract.table().isKey(each.key()))
                .isPresent()) {
            Finding.warning("contract/list-of-pairs", use.at(), "")
                    .says("`" + use.path()
                            + "` is an array of pairs in JSON, no object: only a string or an enum can be a key")
                    .hint("use string or an enum as the first of the pair, or a record that names both")
                    .addTo(findings);
        }
        if (hasNoJson(contract, type)) {
            Finding.warning("contract/no-json", use.at(), "")
                    .says("`" + use.path() + "` is of a type that has no JSON: bindings cannot have it")
                    .hint("keep resources, streams and futures out of types that are sent")
                    .addTo(findings);
        }
    }

    private static boolean hasNoJson(Linted contract, WitType type) {
        TypeDefinition named = contract.table().definition(type);
        return type instanceof Own
                || type instanceof Borrow
                || type instanceof StreamOf
                || type instanceof FutureOf
                || type == Primitive.ERROR_CONTEXT
                || (named != null && named.body() instanceof ResourceBody);
    }
}
