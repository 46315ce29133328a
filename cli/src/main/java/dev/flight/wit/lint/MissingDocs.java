package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.wit.Docs;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.WitInterface;

/** What has no doc comment: the bindings in every language are without it too. */
final class MissingDocs implements LintRule {

    private static final String RULE = "contract/missing-docs";

    @Override
    public void check(Linted contract, Findings findings) {
        for (WitInterface each : contract.interfaces()) {
            require(each.docs(), "the interface `" + each.name() + "`", each.at(), findings);
            each.types().forEach(type -> check(type, findings));
            each.functions()
                    .forEach(function -> require(
                            function.docs(), "the function `" + function.name() + "`", function.at(), findings));
        }
    }

    private static void check(TypeDefinition type, Findings findings) {
        require(type.docs(), "the type `" + type.name() + "`", type.at(), findings);
        for (Name member : Linted.members(type.body())) {
            if (member.docs().isEmpty()) {
                Finding.info(RULE, member.at(), "")
                        .says("`" + type.name() + "." + member.name() + "` has no doc comment")
                        .hint("say with `///` above it what it is, in which unit and within which limits")
                        .addTo(findings);
            }
        }
    }

    private static void require(Docs docs, String what, Location at, Findings findings) {
        if (docs.isEmpty()) {
            Finding.warning(RULE, at, "")
                    .says(what + " has no doc comment")
                    .hint("say with `///` above it what it is; the bindings take it over")
                    .addTo(findings);
        }
    }
}
