package dev.flight.cli;

import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import java.util.Iterator;

/** The shipped platforms' names, for completion. */
final class ProfileNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Catalogue.builtin().targets().stream().map(PlatformProfile::name).iterator();
    }
}
