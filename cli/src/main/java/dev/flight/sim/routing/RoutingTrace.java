package dev.flight.sim.routing;

import org.jspecify.annotations.Nullable;

/** Is told of everything that happens to messages and connections. */
public interface RoutingTrace {

    /**
     * Something happened.
     *
     * @param what {@code published}, {@code delivered}, {@code dropped} and so on
     * @param message its number, counted from 1; 0 when it is no message's affair
     * @param client the number of the client among its clients, from 0; -1 for all of them
     * @param channel empty when it is no message's affair
     * @param detail the reason, where there is one
     */
    void event(
            long atNanos,
            String what,
            long message,
            String clients,
            int client,
            String channel,
            @Nullable String detail);
}
