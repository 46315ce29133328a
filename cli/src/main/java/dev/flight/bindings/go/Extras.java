package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import dev.flight.profile.PlatformProfile;
import java.util.List;

/** What a package has on top when the contract has the types that it is about. */
final class Extras {

    private final Layout layout;
    private final GoPackage own;

    Extras(Layout layout, GoPackage own) {
        this.layout = layout;
        this.own = own;
    }

    List<GeneratedFile> files(List<PlatformProfile> profiles) {
        return List.of();
    }
}
