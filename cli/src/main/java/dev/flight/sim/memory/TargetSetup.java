package dev.flight.sim.memory;

import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Pressure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A platform, or a heap of the user's own, to simulate.
 *
 * @param platform its name
 * @param regions the first is the heap, where everything goes that names no region
 * @param regionNames every name and type by which a region can be asked for, and its place among the regions
 * @param pressure when memory is short, and what is done then
 * @param reclaims whether memory is reclaimed above the soft limit and a session killed above the hard one, as on a VM
 * @param sessionLimits the most that an instance of a session may hold of the heap, by the session's id
 */
public record TargetSetup(
        String platform,
        List<RegionSetup> regions,
        Map<String, Integer> regionNames,
        Pressure pressure,
        boolean reclaims,
        Map<String, Long> sessionLimits) {

    public TargetSetup {
        regions = List.copyOf(regions);
        regionNames = Map.copyOf(regionNames);
        sessionLimits = Map.copyOf(sessionLimits);
    }

    public RegionSetup heap() {
        return regions.get(0);
    }

    /** The same target under another name. */
    public TargetSetup named(String name) {
        return new TargetSetup(name, regions, regionNames, pressure, reclaims, sessionLimits);
    }

    /** The same target with another policy in every region. */
    public TargetSetup with(AllocatorPolicy policy) {
        return withRegions(region -> region.with(policy));
    }

    /** The same target with a heap of another capacity, without limits. */
    public TargetSetup withHeap(long capacity) {
        List<RegionSetup> sized = new ArrayList<>(regions);
        sized.set(0, heap().withCapacity(capacity));
        return new TargetSetup(platform, sized, regionNames, pressure, false, Map.of());
    }

    private TargetSetup withRegions(UnaryOperator<RegionSetup> change) {
        List<RegionSetup> changed = regions.stream().map(change).toList();
        return new TargetSetup(platform, changed, regionNames, pressure, reclaims, sessionLimits);
    }
}
