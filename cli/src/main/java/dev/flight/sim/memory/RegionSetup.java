package dev.flight.sim.memory;

import dev.flight.heap.HeapOptions;
import dev.flight.profile.AllocatorPolicy;

/**
 * A region of memory to simulate.
 *
 * @param name the region's name in its profile
 * @param policy the allocator's
 * @param heap what the allocator is set up with; its capacity is what the region has for allocations
 * @param hardLimit the bytes that may be live at once; the capacity where there is no lower limit
 * @param softLimit the bytes from which on memory is reclaimed, where anything can be
 */
public record RegionSetup(String name, AllocatorPolicy policy, HeapOptions heap, long hardLimit, long softLimit) {

    /** The same region with another allocator. */
    public RegionSetup with(AllocatorPolicy other) {
        return new RegionSetup(name, other, heap, hardLimit, softLimit);
    }

    /** The same region with another capacity, and no limit below it. */
    public RegionSetup withCapacity(long capacity) {
        HeapOptions sized = new HeapOptions(capacity, heap.alignment(), heap.header(), heap.minimum(), heap.end());
        return new RegionSetup(name, policy, sized, capacity, capacity);
    }
}
