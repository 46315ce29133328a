package dev.flight.sim.memory;

import dev.flight.heap.HeapOptions;
import dev.flight.profile.Allocator;
import dev.flight.profile.Memory;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Pressure;
import dev.flight.profile.Region;
import dev.flight.profile.RegionType;
import dev.flight.profile.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes targets of platforms. */
public final class TargetSetups {

    private TargetSetups() {}

    /** A platform with all regions that an application may use; empty when it has no heap of a known size. */
    public static Optional<TargetSetup> of(PlatformProfile profile, Map<String, Long> sessionLimits) {
        return profile.heap().map(heap -> setup(profile, heap, sessionLimits));
    }

    private static TargetSetup setup(PlatformProfile profile, Region heap, Map<String, Long> sessionLimits) {
        Memory memory = profile.memory();
        List<Region> regions = new ArrayList<>(List.of(heap));
        memory.regions().stream()
                .filter(region -> region.accessible() && !memory.isHeap(region))
                .forEach(regions::add);
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            names.putIfAbsent(regions.get(i).name(), i);
        }
        for (String type : RegionType.NAMES.keySet()) {
            memory.region(type)
                    .filter(regions::contains)
                    .ifPresent(region -> names.putIfAbsent(type, regions.indexOf(region)));
        }
        return new TargetSetup(
                profile.name(),
                regions.stream().map(region -> region(memory, region)).toList(),
                names,
                profile.pressure(),
                profile.tier() == Tier.VM,
                sessionLimits);
    }

    private static RegionSetup region(Memory memory, Region region) {
        boolean isHeap = memory.isHeap(region);
        long size = (isHeap ? memory.heapSize(region) : region.free()).bytes();
        long soft =
                isHeap ? memory.limits().softLimit().of(memory.heapSize(region)).bytes() : size;
        Allocator allocator = region.granting();
        HeapOptions options = new HeapOptions(
                size,
                allocator.alignment().bytes(),
                allocator.header().bytes(),
                allocator.minimum().bytes(),
                HeapOptions.End.LOW);
        return new RegionSetup(
                region.name(),
                allocator.policy(),
                options,
                memory.capacity(region).bytes(),
                soft);
    }

    /** A heap that belongs to no platform, with the pressure levels that a profile has unless it says otherwise. */
    public static TargetSetup custom(RegionSetup heap) {
        return new TargetSetup("heap", List.of(heap), Map.of(heap.name(), 0), Pressure.DEFAULT, false, Map.of());
    }
}
