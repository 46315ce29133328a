package dev.flight.sim.memory;

import dev.flight.trace.Holders;
import java.util.Arrays;

/** What a target makes of holders: the region that each goes to. Looked up once a holder. */
final class HolderTable {

    private static final int UNKNOWN = -1;

    private final TargetSetup setup;
    private int[] regions = new int[0];

    HolderTable(TargetSetup setup) {
        this.setup = setup;
    }

    /** The region of a holder; the heap where it names none, or none that the target has. */
    int region(int holder, Holders holders) {
        if (holder >= regions.length) {
            int before = regions.length;
            regions = Arrays.copyOf(regions, Math.max(holder + 1, before * 2));
            Arrays.fill(regions, before, regions.length, UNKNOWN);
        }
        if (regions[holder] == UNKNOWN) {
            String name = holders.get(holder).region();
            regions[holder] = name == null ? 0 : setup.regionNames().getOrDefault(name, 0);
        }
        return regions[holder];
    }
}
