package dev.flight.sim.routing;

import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.Backoff;
import dev.flight.profile.Realtime.Jitter;
import dev.flight.sim.RandomStream;

/**
 * How long to wait before something is tried again.
 *
 * <p>Fixed and exponential waits are {@code interval} and {@code min(max, interval * multiplier^(attempt - 1))}. With full
 * jitter the wait is uniform from 0 to that; with decorrelated jitter it is {@code min(max, uniform(interval, 3 * previous))}
 * (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog 2015).
 */
record Waits(long intervalNanos, Backoff backoff, double multiplier, long mostNanos, Jitter jitter) {

    static Waits of(Realtime.Retry retry, long intervalNanos) {
        long most = Math.max(intervalNanos, retry.maxInterval().nanos());
        return new Waits(intervalNanos, retry.backoff(), retry.multiplier().doubleValue(), most, retry.jitter());
    }

    /**
     * The wait after a number of attempts.
     *
     * @param previous the wait before; 0 for none
     */
    long after(int attempts, long previous, RandomStream chance) {
        return switch (jitter) {
            case NONE -> grown(attempts);
            case FULL -> chance.below(grown(attempts) + 1);
            case DECORRELATED -> decorrelated(previous, chance);
        };
    }

    private long grown(int attempts) {
        if (backoff == Backoff.FIXED) {
            return intervalNanos;
        }
        double grown = intervalNanos * StrictMath.pow(multiplier, attempts - 1.0);
        return grown < mostNanos ? Math.round(grown) : mostNanos;
    }

    private long decorrelated(long previous, RandomStream chance) {
        double highest = 3.0 * Math.max(previous, intervalNanos);
        long wait = intervalNanos + Math.round(chance.uniform() * (highest - intervalNanos));
        return Math.min(mostNanos, wait);
    }
}
