package dev.flight.manifest.rule;

import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.manifest.Target;
import dev.flight.profile.Memory;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;

/** Where a platform's limits are set. */
final class Limits {

    private Limits() {}

    /** The place of a value of the profile, by the names on the way to it. */
    static Related origin(Target target, String... path) {
        return place(target, "limit set here", path);
    }

    /** The same for a value that is no limit, with words of its own. */
    static Related place(Target target, String text, String... path) {
        return related(target, target.profile().origin(path), text);
    }

    /** The place of the capacity of a region. */
    static Related capacity(Target target, Region region) {
        Memory memory = target.profile().memory();
        boolean hard = memory.isHeap(region) && memory.capacity(region).compareTo(memory.heapSize(region)) < 0;
        return hard ? origin(target, "memory", "limits", "hardLimit") : size(target, region);
    }

    /** The place of the size of a region; of the heap, that of which shares are parts. */
    static Related size(Target target, Region region) {
        Memory memory = target.profile().memory();
        if (memory.isHeap(region) && memory.heapSize(region).compareTo(region.free()) < 0) {
            return origin(target, "memory", "limits", "heapMax");
        }
        String text = region.reserved().isEmpty()
                ? "limit set here"
                : "limit set here: " + region.size() + " less " + ByteSize.of(region.reservedBytes()) + " reserved";
        return related(target, region.node().location("size"), text);
    }

    private static Related related(Target target, Location at, String text) {
        String inherited = target.profile().inherited(at) ? ", inherited by extends" : "";
        return new Related(text + inherited, at);
    }
}
