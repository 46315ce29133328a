package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import java.util.Set;

/** Names that a language has for something else, so that its bindings cannot have them or hide what everybody knows. */
final class ReservedName implements LintRule {

    private static final String RULE = "contract/reserved-name";

    /** Types that every TypeScript program has. */
    private static final Set<String> GLOBALS = Set.of(
            "array",
            "big-int",
            "boolean",
            "date",
            "error",
            "function",
            "json",
            "map",
            "number",
            "object",
            "partial",
            "promise",
            "readonly",
            "record",
            "required",
            "set",
            "string",
            "symbol");

    /** Methods that every Java object has: a record cannot have a component of that name. */
    private static final Set<String> METHODS =
            Set.of("clone", "finalize", "get-class", "hash-code", "notify", "notify-all", "to-string", "wait");

    @Override
    public void check(Linted contract, Findings findings) {
        contract.types().forEach(each -> check(each, findings));
    }

    private static void check(TypeDefinition type, Findings findings) {
        if (GLOBALS.contains(type.name())) {
            Finding.warning(RULE, type.at(), "")
                    .says("the type `" + type.name() + "` hides the one that TypeScript has by that name")
                    .hint("say what it is of, as `memory-" + type.name() + "`")
                    .addTo(findings);
        }
        if (type.body() instanceof RecordBody record) {
            record.fields().stream()
                    .filter(field -> METHODS.contains(field.name()))
                    .forEach(field -> report(type, field, findings));
        }
    }

    private static void report(TypeDefinition type, Field field, Findings findings) {
        Finding.warning(RULE, field.at(), "")
                .says("`" + type.name() + "." + field.name()
                        + "` is named like a method of every Java object, which a record"
                        + " cannot have as a component")
                .hint("use another word for it")
                .addTo(findings);
    }
}
