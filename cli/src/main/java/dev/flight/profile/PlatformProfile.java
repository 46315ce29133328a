package dev.flight.profile;

import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform, resolved through {@code extends}.
 *
 * @param ancestors the profiles it inherits from, the nearest first
 * @param isAbstract whether it is only a base for others
 * @param node the merged fields; each knows the file it came from
 */
public record PlatformProfile(
        String name,
        String title,
        List<String> ancestors,
        boolean isAbstract,
        Tier tier,
        Memory memory,
        Pressure pressure,
        Realtime realtime,
        @Nullable Billing billing,
        Mapping node) {

    public PlatformProfile {
        ancestors = List.copyOf(ancestors);
    }

    /** The heap: the first main region that the application may use; none on a platform of unlimited memory. */
    public Optional<Region> heap() {
        return memory.heap();
    }

    /**
     * Its part in live messaging with other values over its own, merged as {@code extends} merges.
     *
     * @param others fields of a realtime section; what is wrong in them is a finding
     */
    public Realtime realtimeWith(Node others, Findings findings) {
        return RealtimeReader.over(node.get("realtime"), others, findings);
    }

    /** Where a value was set, by the names on the way to it; the nearest enclosing mapping when it is a default. */
    public Location origin(String... path) {
        Mapping at = node;
        for (int i = 0; i < path.length; i++) {
            Node next = at.get(path[i]);
            if (i < path.length - 1 && next instanceof Mapping mapping) {
                at = mapping;
            } else {
                return next == null ? at.location() : next.location();
            }
        }
        return at.location();
    }

    /** Whether a place is in another file than this profile's own, and so was inherited. */
    public boolean inherited(Location origin) {
        return !origin.file().equals(node.file());
    }
}
