package dev.flight.routing;

import dev.flight.sim.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * The way between the gateway and one client.
 *
 * @param latency how long a frame is under way in one direction, in nanoseconds
 * @param loss the probability that a frame to the client is lost
 * @param ackLoss the probability that a frame from the client is lost
 * @param bytesPerSecond what it carries to the client; null for any amount in no time
 * @param connected how long a connection lasts before it breaks, in nanoseconds; null for ever
 * @param disconnected how long a client then stays away, in nanoseconds
 */
public record Link(
        Distribution latency,
        double loss,
        double ackLoss,
        @Nullable Double bytesPerSecond,
        @Nullable Distribution connected,
        Distribution disconnected) {

    /** No delay, no loss, no limit. */
    public static final Link PERFECT =
            new Link(new Distribution.Constant(0), 0, 0, null, null, new Distribution.Constant(0));
}
