package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.wit.Gate;
import dev.flight.wit.Version;
import dev.flight.wit.WitInterface;

/** What is deprecated before it is there. */
final class GateOrder implements LintRule {

    @Override
    public void check(Linted contract, Findings findings) {
        for (WitInterface each : contract.interfaces()) {
            check(each.gate(), each.name(), each.at(), findings);
            each.functions().forEach(function -> check(function.gate(), function.name(), function.at(), findings));
        }
        contract.types().forEach(type -> {
            check(type.gate(), type.name(), type.at(), findings);
            Linted.members(type.body())
                    .forEach(each -> check(each.gate(), type.name() + "." + each.name(), each.at(), findings));
        });
    }

    private static void check(Gate gate, String name, Location at, Findings findings) {
        Version since = Version.of(gate.since());
        Version deprecated = Version.of(gate.deprecated());
        if (since != null && deprecated != null && since.compareTo(deprecated) > 0) {
            Finding.error("contract/gate-order", at, "")
                    .says("`" + name + "` is deprecated as of " + deprecated + ", before it is there: @since " + since)
                    .hint("put one of the versions right")
                    .addTo(findings);
        }
    }
}
