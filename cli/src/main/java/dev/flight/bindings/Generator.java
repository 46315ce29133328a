package dev.flight.bindings;

import dev.flight.profile.PlatformProfile;
import dev.flight.wit.Contract;
import java.util.List;

/** Writes bindings of one language. */
public interface Generator {

    /**
     * The files of a contract of types alone, the same for the same input.
     *
     * @param profiles the platforms whose tables go with a contract that speaks of clients and channels, by name
     */
    List<GeneratedFile> generate(Contract contract, List<PlatformProfile> profiles);
}
