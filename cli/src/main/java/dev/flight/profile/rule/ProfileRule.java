package dev.flight.profile.rule;

import dev.flight.diagnostic.Findings;
import dev.flight.profile.PlatformProfile;

/** Something that must hold of a platform profile. */
public interface ProfileRule {

    /** The id that findings carry and {@code flight explain} knows. */
    String id();

    void check(PlatformProfile profile, Findings findings);

    /** Whether what it finds in a profile without its base is so whatever the base says. */
    default boolean holdsWithoutBase() {
        return false;
    }
}
