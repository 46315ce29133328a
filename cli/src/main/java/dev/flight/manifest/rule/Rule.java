package dev.flight.manifest.rule;

import dev.flight.diagnostic.Findings;

/** Something that must hold of a manifest. */
public interface Rule {

    /** The id that findings carry and {@code flight explain} knows. */
    String id();

    void check(Subject subject, Findings findings);
}
