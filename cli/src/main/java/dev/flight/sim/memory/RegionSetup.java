package dev.flight.sim.memory;

import dev.flight.heap.HeapOptions;
import dev.flight.heap.HeapPolicy;
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

    /** The same region with another allocator; a smallest block that was the policy's own becomes the other's own. */
    public RegionSetup with(AllocatorPolicy other) {
        HeapOptions options = heap.equals(own(policy)) ? own(other) : heap;
        return new RegionSetup(name, other, options, hardLimit, softLimit);
    }

    private HeapOptions own(AllocatorPolicy of) {
        return HeapPolicy.of(of).options(heap.capacity(), heap.alignment(), heap.header(), heap.end());
    }

    /** The same region with another capacity, and no limit below it. */
    public RegionSetup withCapacity(long capacity) {
        HeapOptions sized = new HeapOptions(capacity, heap.alignment(), heap.header(), heap.minimum(), heap.end());
        return new RegionSetup(name, policy, sized, capacity, capacity);
    }
}
