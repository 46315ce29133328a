package dev.flight.routing.rule;

import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.Backoff;
import dev.flight.profile.Realtime.Jitter;
import dev.flight.unit.TimeSpan;

/** The waits before the retries of a message, in nanoseconds. */
record RetryWaits(Realtime.Retry retry, TimeSpan interval) {

    /** The longest that the wait after an attempt can be; attempts are counted from 1. */
    double longest(int attempt) {
        double most = Math.max(interval.nanos(), retry.maxInterval().nanos());
        if (retry.jitter() == Jitter.DECORRELATED) {
            return Math.min(most, interval.nanos() * Math.pow(3, attempt));
        }
        return retry.backoff() == Backoff.FIXED
                ? interval.nanos()
                : Math.min(most, interval.nanos() * Math.pow(retry.multiplier().doubleValue(), attempt - 1.0));
    }

    /** The shortest that it can be. */
    double shortest(int attempt) {
        return switch (retry.jitter()) {
            case NONE -> longest(attempt);
            case FULL -> 0;
            case DECORRELATED -> interval.nanos();
        };
    }
}
