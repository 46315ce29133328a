package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.UsedType;
import dev.flight.wit.WitInterface;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.Reference;
import java.util.HashSet;
import java.util.Set;

/**
 * Names that nothing uses: another name for a type, and what {@code use} brings in. Records, enums and variants may stand
 * alone: they are what is sent.
 */
final class Unused implements LintRule {

    @Override
    public void check(Linted contract, Findings findings) {
        Set<TypeId> everywhere = new HashSet<>();
        for (WitInterface each : contract.interfaces()) {
            Set<TypeId> here = uses(each);
            each.uses().stream()
                    .filter(used -> !here.contains(used.of()))
                    .forEach(used -> imported(each, used, findings));
            everywhere.addAll(here);
            each.uses().forEach(used -> everywhere.add(used.of()));
        }
        contract.types().stream()
                .filter(each -> each.body() instanceof AliasBody)
                .filter(each -> !everywhere.contains(each.id()))
                .forEach(each -> report(each, findings));
    }

    private static Set<TypeId> uses(WitInterface one) {
        Set<TypeId> found = new HashSet<>();
        one.types().stream()
                .flatMap(each -> Linted.uses(each).stream())
                .forEach(use -> use.each(type -> add(type, found)));
        one.functions().forEach(function -> {
            function.parameters()
                    .forEach(each -> new TypeUse("", each.type(), one.at()).each(type -> add(type, found)));
            if (function.result() != null) {
                new TypeUse("", function.result(), one.at()).each(type -> add(type, found));
            }
        });
        return found;
    }

    private static void add(WitType type, Set<TypeId> found) {
        if (type instanceof Reference reference) {
            found.add(reference.id());
        }
    }

    private static void imported(WitInterface one, UsedType used, Findings findings) {
        Finding.warning("contract/unused", one.at(), "")
                .says("the interface `" + one.name() + "` brings in `" + used.name() + "` and does not use it")
                .hint("take it out of the `use`")
                .addTo(findings);
    }

    private static void report(TypeDefinition type, Findings findings) {
        Finding.info("contract/unused", type.at(), "")
                .says("nothing uses `" + type.name() + "`, which is only another name of a type")
                .hint("use it where it is meant, or remove it")
                .addTo(findings);
    }
}
