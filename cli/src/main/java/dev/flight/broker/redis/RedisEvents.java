package dev.flight.broker.redis;

import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import dev.flight.broker.Incoming.Gap;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells when a connection was lost or silent, and when it came back. */
final class RedisEvents implements RedisConnectionStateListener, RedisHeartbeat.Listener {

    private final Inbox inbox;
    private final boolean losesWhileAway;
    private final AtomicInteger connections = new AtomicInteger(1);
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

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
        if (!closing) {
            inbox.tell(new Disconnected("the connection was lost"));
        }
    }

    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
        if (losesWhileAway) {
            inbox.tell(Gap.unknown("published while the connection was lost"));
        }
        inbox.tell(new Connected(connections.incrementAndGet()));
    }

    @Override
    public void silent(String why) {
        inbox.tell(new Disconnected(why));
    }

    @Override
    public void answersAgain() {
        inbox.tell(new Connected(connections.get()));
    }
}
