package dev.flight.routing;

import dev.flight.profile.Names;
import dev.flight.profile.Realtime.Overflow;
import dev.flight.sim.Distribution;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The broker's nodes, all alike.
 *
 * @param balance how connections are spread over them
 * @param servers how many messages a node works on at a time
 * @param service how long it works on one, in nanoseconds; null for no time
 * @param capacity how many messages a node holds, those that it works on among them; null for any number
 * @param durable whether the messages that a node holds outlive its failure
 */
public record Brokers(
        int nodes,
        Balance balance,
        int servers,
        @Nullable Distribution service,
        @Nullable Integer capacity,
        Overflow overflow,
        boolean durable) {

    /** How connections are spread over nodes. */
    public enum Balance {
        /** One node after the other. */
        ROUND_ROBIN,
        /** The node that has the fewest connections; of several the first. */
        LEAST_CONNECTIONS,
        /** By a hash of the client on a ring: when a node fails only its own clients move. */
        CONSISTENT_HASH;

        static final Map<String, Balance> NAMES = Names.all(values());
    }

    /** One node that takes no time. */
    public static final Brokers DEFAULT = new Brokers(1, Balance.ROUND_ROBIN, 1, null, null, Overflow.REJECT, true);
}
