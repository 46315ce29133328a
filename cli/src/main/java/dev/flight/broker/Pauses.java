package dev.flight.broker;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: longer each time, and by chance, so that many do not come back at once. */
public final class Pauses {

    private final long shortestMillis;
    private final long longestMillis;
    private long bound;

    public Pauses(Duration shortest, Duration longest) {
        this.shortestMillis = Math.max(1, shortest.toMillis());
        this.longestMillis = Math.max(1, longest.toMillis());
        this.bound = shortestMillis;
    }

    /** The next: between half of a bound that doubles and the bound. */
    public Duration next() {
        Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
        bound = Math.min(bound * 2, longestMillis);
        return pause;
    }

    /** It went well: the next is short again. */
    public void reset() {
        bound = shortestMillis;
    }
}
