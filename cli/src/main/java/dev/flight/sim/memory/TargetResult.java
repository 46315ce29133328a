package dev.flight.sim.memory;

import java.util.List;

/**
 * What became of a target.
 *
 * @param endNanos how long the run was, on the clock of the workload
 * @param stalls the waiting for memory
 * @param kills sessions killed for memory, the first {@link #MOST_KILLS}
 * @param killCount how many there were
 * @param reclaimedBytes what was taken back from caches above the soft limit
 */
public record TargetResult(
        TargetSetup setup,
        long endNanos,
        List<RegionResult> regions,
        StallResult stalls,
        List<OomKill> kills,
        long killCount,
        long reclaimedBytes) {

    /** So many kills are listed; all are counted. */
    public static final int MOST_KILLS = 20;

    public TargetResult {
        regions = List.copyOf(regions);
        kills = List.copyOf(kills);
    }

    /** How long the run was, in milliseconds. */
    public double endMillis() {
        return endNanos / 1e6;
    }

    /** The result of the heap. */
    public RegionResult heap() {
        return regions.get(0);
    }

    /** How many allocations failed in all regions. */
    public long failed() {
        return regions.stream().mapToLong(RegionResult::failed).sum();
    }

    /** Whether nothing failed and nobody was killed. */
    public boolean survives() {
        return failed() == 0 && killCount == 0;
    }
}
