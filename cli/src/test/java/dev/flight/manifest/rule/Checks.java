package dev.flight.manifest.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Manifests;
import dev.flight.manifest.Targets;
import dev.flight.profile.Catalogue;
import java.util.List;

/** Holds manifests written down in tests against the rules. */
final class Checks {

    private Checks() {}

    /** What one rule finds in a manifest. */
    static List<Diagnostic> of(String rule, Catalogue catalogue, String manifest) {
        AllocationManifest read = Manifests.of(manifest);
        return Rules.check(new Subject(read, Targets.of(read, catalogue, List.of()), catalogue)).stream()
                .filter(finding -> finding.rule().equals("manifest/" + rule))
                .toList();
    }
}
