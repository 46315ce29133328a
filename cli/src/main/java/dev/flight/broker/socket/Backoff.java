package dev.flight.broker.socket;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between attempts: each twice the last, a random half of it left out, so that many clients do not come at once. */
final class Backoff {

    private final Patience patience;
    private long nextMillis;

    Backoff(Patience patience) {
        this.patience = patience;
        reset();
    }

    /** A connection held that long: one that outlasted the longest pause is no sign of a gateway that fails again. */
    void held(Duration connection) {
        if (connection.compareTo(patience.longestPause()) > 0) {
            reset();
        }
    }

    private void reset() {
        nextMillis = Math.max(1, patience.firstPause().toMillis());
    }

    /** Pauses, for as long as the gateway asked at least. */
    void pause(long atLeastMillis) throws InterruptedException {
        long pause = nextMillis / 2 + ThreadLocalRandom.current().nextLong(nextMillis / 2 + 1);
        nextMillis =
                Math.min(2 * nextMillis, Math.max(1, patience.longestPause().toMillis()));
        Thread.sleep(Math.max(pause, atLeastMillis));
    }
}
