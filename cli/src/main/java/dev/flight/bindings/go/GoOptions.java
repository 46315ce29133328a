package dev.flight.bindings.go;

import java.util.List;

/**
 * Where the Go module stands.
 *
 * @param module its path
 * @param mirrors other module paths under which users' code imports the same packages
 */
public record GoOptions(String module, List<Mirror> mirrors) {

    /** The paths that the users' documents import. */
    public static final GoOptions FLIGHT = new GoOptions(
            "github.com/flight-core/flight-memory-components/bindings/go",
            List.of(new Mirror("github.com/flight-core/shared-types/go", "shared-types")));

    public GoOptions {
        mirrors = List.copyOf(mirrors);
    }

    public static GoOptions of(String module) {
        return new GoOptions(module, List.of());
    }

    /**
     * A second module, whose packages have the types of the first by other names: a value of the one is one of the other.
     *
     * @param folder where it stands below the first
     */
    public record Mirror(String module, String folder) {}
}
