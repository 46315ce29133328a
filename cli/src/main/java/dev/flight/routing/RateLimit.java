package dev.flight.routing;

import dev.flight.profile.Names;
import java.util.Map;

/**
 * A token bucket for each connection: it starts full, is refilled continuously, and each message takes one token.
 *
 * @param burst how many tokens it holds
 * @param exceed what happens to a message without a token
 */
public record RateLimit(double perSecond, int burst, Exceed exceed) {

    /** What happens to a message that finds no token. */
    public enum Exceed {
        /** It waits in the connection's queue. */
        DELAY,
        /** It is rejected before it comes into the queue. */
        REJECT;

        static final Map<String, Exceed> NAMES = Names.all(values());
    }

    public RateLimit {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("no rate limit: " + perSecond + "/s, burst " + burst);
        }
    }
}
