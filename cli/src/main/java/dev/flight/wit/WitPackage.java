package dev.flight.wit;

import java.util.List;

/**
 * A package: {@code package flight:memory@1.0.0;}.
 *
 * @param isDependency whether it stands in {@code deps}: others use its types, nothing is generated for it on its own
 */
public record WitPackage(
        PackageName name, Docs docs, List<WitInterface> interfaces, List<World> worlds, boolean isDependency) {

    public WitPackage {
        interfaces = List.copyOf(interfaces);
        worlds = List.copyOf(worlds);
    }
}
