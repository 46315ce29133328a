package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.WitInterface;
import java.util.Locale;

/** Names with words in capitals, which JSON and the bindings do not keep. */
final class UpperCase implements LintRule {

    @Override
    public void check(Linted contract, Findings findings) {
        for (WitInterface each : contract.interfaces()) {
            check(each.name(), each.at(), findings);
            for (TypeDefinition type : each.types()) {
                check(type.name(), type.at(), findings);
                Linted.members(type.body()).forEach(member -> check(member.name(), member.at(), findings));
            }
        }
    }

    private static void check(String name, Location at, Findings findings) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.equals(name)) {
            Finding.warning("contract/upper-case", at, "")
                    .says("`" + name + "` has words in capitals, which the JSON and the bindings do not keep")
                    .hint("write `" + lower + "`")
                    .addTo(findings);
        }
    }
}
