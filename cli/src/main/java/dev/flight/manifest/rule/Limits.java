package dev.flight.manifest.rule;

import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.manifest.Target;
import dev.flight.profile.PlatformProfile;
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
        PlatformProfile profile = target.profile();
        if (profile.memory().isHeap(region)) {
            ByteSize free = region.free();
            ByteSize heap = profile.memory().heapSize(region);
            if (profile.memory().capacity(region).compareTo(heap) < 0) {
                return origin(target, "memory", "limits", "hardLimit");
            }
            if (heap.compareTo(free) < 0) {
                return origin(target, "memory", "limits", "heapMax");
            }
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
