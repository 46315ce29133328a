package dev.flight.wit;

import java.util.List;

/** All that another world imports and exports, some of it under other names. */
public record WorldInclude(InterfaceName world, List<Renamed> renamed, Docs docs, Gate gate) {

    public WorldInclude {
        renamed = List.copyOf(renamed);
    }

    /** {@code with { name as as }}. */
    public record Renamed(String name, String as) {}
}
