package dev.flight.manifest.rule;

import dev.flight.manifest.Target;
import dev.flight.profile.Limit;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;

/** What a target has: on one machine, or on all the machines that its sessions are spread over. */
final class Heaps {

    private Heaps() {}

    static ByteSize capacity(Target target, Region heap) {
        return target.profile().memory().capacity(heap).times(target.machines());
    }

    static ByteSize size(Target target, Region heap) {
        return target.profile().memory().heapSize(heap).times(target.machines());
    }

    /** A limit of the heap, which each machine has. */
    static ByteSize limit(Target target, Region heap, Limit limit) {
        return limit.of(target.profile().memory().heapSize(heap)).times(target.machines());
    }

    /** What a region that is not the heap holds. */
    static ByteSize free(Target target, Region region) {
        return region.free().times(target.machines());
    }
}
