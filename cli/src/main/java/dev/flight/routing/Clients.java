package dev.flight.routing;

import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.unit.Ratio;
import dev.flight.yaml.Mapping;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clients of one platform, each with a connection of its own.
 *
 * @param name what results call them: the platform's name unless the scenario gives another
 * @param realtime the platform's behaviour, with what the scenario sets in its place
 * @param deduplicate whether a client knows a message that it has had by its id
 * @param permissions what they are allowed; null for everything
 * @param heapUsed the part of the platform's heap that is in use beside the queues; null where pressure is not of interest
 */
public record Clients(
        String name,
        PlatformProfile profile,
        Realtime realtime,
        int count,
        Link link,
        @Nullable RateLimit rateLimit,
        boolean deduplicate,
        @Nullable Set<String> permissions,
        @Nullable Ratio heapUsed,
        Mapping node) {

    public Clients {
        permissions = permissions == null ? null : Set.copyOf(permissions);
    }

    public String platform() {
        return profile.name();
    }

    /** Whether they may read a channel. */
    public boolean mayRead(RoutedChannel channel) {
        return permissions == null || permissions.containsAll(channel.permissions());
    }

    /** Whether the platform can carry a channel: it has one of the capabilities that the channel's type needs. */
    public boolean canCarry(RoutedChannel channel) {
        return channel.type().capabilities().stream().anyMatch(realtime.capabilities()::contains);
    }
}
