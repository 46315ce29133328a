package dev.flight.manifest.rule;

import dev.flight.manifest.Target;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;

/** The heap of a target: of one machine, or of all the machines that its sessions are spread over. */
final class Heaps {

    private Heaps() {}

    static ByteSize capacity(Target target, Region heap) {
        return times(target.profile().memory().capacity(heap), target.machines());
    }

    static ByteSize size(Target target, Region heap) {
        return times(target.profile().memory().heapSize(heap), target.machines());
    }

    private static ByteSize times(ByteSize one, int machines) {
        return one.bytes() > ByteSize.MAX_BYTES / machines
                ? ByteSize.of(ByteSize.MAX_BYTES)
                : ByteSize.of(one.bytes() * machines);
    }
}
