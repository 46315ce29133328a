package dev.flight.broker.rabbit;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: longer each time, and by chance, so that many do not come back at once. */
final class Pauses {

    private static final long SHORTEST_MILLIS = 20;
    private static final long LONGEST_MILLIS = 3_000;

    private long bound = SHORTEST_MILLIS;

    /** The next: between half of a bound that doubles and the bound. */
    Duration next() {
        Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
        bound = Math.min(bound * 2, LONGEST_MILLIS);
        return pause;
    }

    /** It went well: the next is short again. */
    void reset() {
        bound = SHORTEST_MILLIS;
    }
}
