package dev.flight.broker.redis;

import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import dev.flight.broker.Incoming.Gap;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells when a connection was lost and when it came back. */
final class RedisEvents implements RedisConnectionStateListener {

    private final Inbox inbox;
    private final boolean losesWhileAway;
    private final AtomicInteger reconnects = new AtomicInteger();
    private volatile boolean closing;

    /**
     * Events of a connection that is up.
     *
     * @param losesWhileAway whether messages of the meantime are gone
     */
    RedisEvents(Inbox inbox, boolean losesWhileAway) {
        this.inbox = inbox;
        this.losesWhileAway = losesWhileAway;
    }

    /** What comes from now on is our own doing. */
    void closing() {
        closing = true;
    }

    int reconnects() {
        return reconnects.get();
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
        if (!closing) {
            inbox.tell(new Disconnected("the connection was lost"));
        }
    }

    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
        reconnects.incrementAndGet();
        if (losesWhileAway) {
            inbox.tell(Gap.unknown("published while the connection was lost"));
        }
        inbox.tell(new Connected());
    }
}
