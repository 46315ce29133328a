package dev.flight.broker.rabbit;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.SourceUrl;
import org.jspecify.annotations.Nullable;

/** What became of messages that were sent and did not arrive, until somebody is told. */
final class Troubles {

    private final SourceUrl.Rabbit url;
    private long unroutable;
    private long refused;
    private long unknown;
    private @Nullable String lostBecause;

    Troubles(SourceUrl.Rabbit url) {
        this.url = url;
    }

    /** No queue is bound for it: the server sent it back. */
    synchronized void unroutable() {
        unroutable++;
    }

    /** The server would not keep them. */
    synchronized void refused(int count) {
        refused += count;
    }

    /** The connection was lost before the server confirmed them. */
    synchronized void unknown(int count, String why) {
        unknown += count;
        if (count > 0) {
            lostBecause = why;
        }
    }

    /** Tells it, once. */
    synchronized void tell() throws BrokerFailure {
        BrokerFailure failure = failure();
        unroutable = 0;
        refused = 0;
        unknown = 0;
        lostBecause = null;
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable BrokerFailure failure() {
        if (unroutable > 0) {
            return failure(
                    messages(unroutable) + " reached no queue: none is bound to "
                            + url.route().text() + " for this key",
                    "start who reads first, name a queue to be bound, queue=NAME, or check key=");
        }
        if (refused > 0) {
            return failure(
                    "the server refused " + messages(refused),
                    "a queue that is full, or one on a disk that is, refuses: see the server's log");
        }
        return unknown == 0
                ? null
                : failure(
                        messages(unknown) + " sent but not confirmed, so perhaps lost: " + lostBecause,
                        "send them again where twice is better than never");
    }

    private BrokerFailure failure(String why, String hint) {
        return RabbitFailures.of(url, why, hint, null);
    }

    private static String messages(long count) {
        return count == 1 ? "1 message" : count + " messages";
    }
}
