package dev.flight.sim.routing;

import dev.flight.routing.RateLimit;

/** A token bucket for each connection that has a rate limit: full at first, refilled continuously. */
final class TokenBuckets {

    private static final double SECOND = 1e9;

    private final double[] missing;
    private final long[] asOf;

    TokenBuckets(ClientState[] clients, int connections) {
        int limited = 0;
        for (ClientState each : clients) {
            limited = each.clients.rateLimit() == null ? limited : connections;
        }
        missing = new double[limited];
        asOf = new long[limited];
    }

    /** Whole tokens that are there. */
    int tokens(int connection, RateLimit limit, long now) {
        refill(connection, limit, now);
        return (int) Math.floor(limit.burst() - missing[connection]);
    }

    /** Takes tokens. */
    void take(int connection, int tokens) {
        missing[connection] += tokens;
    }

    /** When there will be a whole token. */
    long nextNanos(int connection, RateLimit limit) {
        double lacking = Math.max(0, missing[connection] - (limit.burst() - 1));
        return asOf[connection] + (long) Math.ceil(lacking / limit.perSecond() * SECOND);
    }

    private void refill(int connection, RateLimit limit, long now) {
        double refilled = (now - asOf[connection]) / SECOND * limit.perSecond();
        missing[connection] = Math.max(0, missing[connection] - refilled);
        asOf[connection] = now;
    }
}
