package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.syntax.Tree.Lead;
import dev.flight.wit.syntax.Tree.Name;
import org.jspecify.annotations.Nullable;

/** Gates, held against the version of their package. */
final class Leads {

    private static final String RULE = "contract/gate";

    private final PackageName in;
    private final Findings findings;

    Leads(PackageName in, Findings findings) {
        this.in = in;
        this.findings = findings;
    }

    static Docs docs(Lead lead) {
        return new Docs(lead.docs());
    }

    Gate gate(Lead lead) {
        check(lead.since());
        check(lead.deprecated());
        return new Gate(text(lead.since()), text(lead.feature()), text(lead.deprecated()), lead.externalId());
    }

    private static @Nullable String text(@Nullable Name name) {
        return name == null ? null : name.text();
    }

    private void check(@Nullable Name version) {
        if (version == null) {
            return;
        }
        String own = in.version();
        if (own == null) {
            report(
                    version,
                    "a version, where the package `" + in + "` has none",
                    "write it: `package " + in + "@1.0.0`");
        } else if (VersionOrder.BY_PRECEDENCE.compare(version.text(), own) > 0) {
            report(
                    version,
                    "version " + version.text() + " is after the package's own, " + own,
                    "raise that of the package");
        }
    }

    private void report(Name at, String message, String hint) {
        Finding.error(RULE, at.at(), "").says(message).hint(hint).addTo(findings);
    }
}
