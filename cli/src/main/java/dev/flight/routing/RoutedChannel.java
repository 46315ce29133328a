package dev.flight.routing;

import dev.flight.manifest.ChannelType;
import dev.flight.manifest.Priority;
import dev.flight.profile.Names;
import dev.flight.sim.Distribution;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A channel that messages are published to.
 *
 * @param payload the size of a message's payload in bytes
 * @param weight its part of a load that is for no channel in particular, beside the weights of the others
 * @param audience who gets a message
 * @param acknowledged whether clients acknowledge its messages, whatever their priority
 * @param ttl how old a message may get in a queue; null for what the client's platform says of a message's age
 * @param permissions what a client must be allowed
 * @param clients the names of those who subscribe; null for all whose platform can carry it
 * @param malformed the part of its messages whose structure is broken
 * @param replayed the part of its messages that are sent again by someone when they are too old
 */
public record RoutedChannel(
        String name,
        ChannelType type,
        Priority priority,
        Distribution payload,
        double weight,
        Audience audience,
        boolean acknowledged,
        @Nullable TimeSpan ttl,
        List<String> permissions,
        @Nullable Set<String> clients,
        double malformed,
        double replayed,
        Mapping node) {

    /** Who gets a message. */
    public enum Audience {
        /** One subscriber, each as likely as the others. */
        ONE,
        /** Every subscriber. */
        ALL;

        static final Map<String, Audience> NAMES = Names.all(values());
    }

    public RoutedChannel {
        permissions = List.copyOf(permissions);
        clients = clients == null ? null : Set.copyOf(clients);
    }

    /** Whether clients get its messages. */
    public boolean reaches(Clients some) {
        return clients == null ? some.canCarry(this) : clients.contains(some.name());
    }
}
