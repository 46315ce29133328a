package dev.flight.profile.rule;

import dev.flight.diagnostic.Findings;
import dev.flight.profile.PlatformProfile;

/** Something that must hold of a platform profile. */
public interface ProfileRule {

    /** The id that findings carry and {@code flight explain} knows. */
    String id();

    void check(PlatformProfile profile, Findings findings);
}
