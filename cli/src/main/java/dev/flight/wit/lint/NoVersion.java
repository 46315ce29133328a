package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.wit.WitPackage;

/** A package without a version: nobody can say which one they speak. */
final class NoVersion implements LintRule {

    @Override
    public void check(Linted contract, Findings findings) {
        for (WitPackage each : contract.packages()) {
            if (each.name().version() == null && !each.interfaces().isEmpty()) {
                Location at = each.interfaces().get(0).at();
                Finding.warning("contract/no-version", Location.head(at.file()), "")
                        .says("the package " + each.name() + " has no version")
                        .hint("write `package " + each.name() + "@1.0.0;`")
                        .addTo(findings);
            }
        }
    }
}
