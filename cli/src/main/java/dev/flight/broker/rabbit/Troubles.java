package dev.flight.broker.rabbit;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.SourceUrl;
import org.jspecify.annotations.Nullable;

/** What became of messages that were sent without a receipt and did not arrive, until somebody is told. */
final class Troubles implements Fate {

    private final SourceUrl.Rabbit url;
    private long unroutable;
    private long refused;
    private long unknown;
    private @Nullable String lostBecause;

    Troubles(SourceUrl.Rabbit url) {
        this.url = url;
    }

    /** One is as good as another: they are only counted. */
    @Override
    public boolean isOf(byte[] body) {
        return true;
    }

    @Override
    public void arrived() {}

    @Override
    public synchronized void unroutable() {
        unroutable++;
    }

    @Override
    public synchronized void refused() {
        refused++;
    }

    @Override
    public synchronized void unknown(String why) {
        unknown++;
        lostBecause = why;
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
            return unroutable(url, unroutable);
        }
        if (refused > 0) {
            return refused(url, refused);
        }
        return unknown == 0 ? null : unknown(url, unknown, lostBecause);
    }

    static BrokerFailure unroutable(SourceUrl.Rabbit url, long count) {
        return failure(
                url,
                messages(count) + " reached no queue: none is bound to "
                        + url.route().text() + " for this key",
                "start who reads first, name a queue to be bound, queue=NAME, or check key=");
    }

    static BrokerFailure refused(SourceUrl.Rabbit url, long count) {
        return failure(
                url,
                "the server refused " + messages(count),
                "a queue that is full, or one on a disk that is, refuses: see the server's log");
    }

    static BrokerFailure unknown(SourceUrl.Rabbit url, long count, @Nullable String why) {
        return failure(
                url,
                messages(count) + " sent but not confirmed, so perhaps lost: " + why,
                "send them again where twice is better than never");
    }

    private static BrokerFailure failure(SourceUrl.Rabbit url, String why, String hint) {
        return RabbitFailures.of(url, why, hint, null);
    }

    private static String messages(long count) {
        return count == 1 ? "1 message" : count + " messages";
    }
}
