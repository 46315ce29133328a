package dev.flight.broker.socket;

import dev.flight.broker.Pauses;
import java.time.Duration;

/** Pauses between attempts, for as long as the gateway asks at least. */
final class Backoff {

    private final Patience patience;
    private final Pauses pauses;

    Backoff(Patience patience) {
        this.patience = patience;
        this.pauses = new Pauses(patience.firstPause(), patience.longestPause());
    }

    /** A connection held that long: one that outlasted the longest pause is no sign of a gateway that fails again. */
    void held(Duration connection) {
        if (connection.compareTo(patience.longestPause()) > 0) {
            pauses.reset();
        }
    }

    /** Pauses, for as long as the gateway asked at least. */
    void pause(long atLeastMillis) throws InterruptedException {
        Thread.sleep(Math.max(pauses.next().toMillis(), atLeastMillis));
    }
}
