package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.InboxSource;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.RedisTarget.Channel;
import dev.flight.broker.RedisTarget.Channels;
import dev.flight.broker.SourceUrl;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;

/** Subscribes to channels of Redis. Redis keeps nothing for those who are away or too slow, so losses are told. */
public final class RedisChannelsSource extends InboxSource {

    private final RedisLink link;
    private final RedisEvents events;
    private final RedisHeartbeat heartbeat;

    private RedisChannelsSource(
            RedisLink link, Inbox inbox, RedisEvents events, StatefulRedisPubSubConnection<byte[], byte[]> connection) {
        super(inbox);
        this.link = link;
        this.events = events;
        this.heartbeat = new RedisHeartbeat(() -> connection.async().ping(), events);
    }

    public static RedisChannelsSource open(SourceUrl.Redis url, Channels channels, Inbox inbox) throws BrokerFailure {
        RedisLink link = new RedisLink(url.server(), url.database());
        try {
            StatefulRedisPubSubConnection<byte[], byte[]> connection = link.subscriber();
            RedisEvents events = new RedisEvents(inbox, true);
            inbox.offer(new Connected());
            connection.addListener(new Receiver(inbox, new Overlaps(channels)));
            subscribe(connection, channels);
            connection.addListener(events);
            return new RedisChannelsSource(link, inbox, events, connection);
        } catch (RedisException failure) {
            link.close();
            throw RedisFailures.of(url.server(), failure);
        } catch (BrokerFailure failure) {
            link.close();
            throw failure;
        }
    }

    private static void subscribe(StatefulRedisPubSubConnection<byte[], byte[]> connection, Channels channels) {
        byte[][] names = names(channels.channels(), false);
        byte[][] patterns = names(channels.channels(), true);
        if (names.length > 0) {
            connection.sync().subscribe(names);
        }
        if (patterns.length > 0) {
            connection.sync().psubscribe(patterns);
        }
    }

    private static byte[][] names(List<Channel> channels, boolean patterns) {
        return channels.stream()
                .filter(each -> each.isPattern() == patterns)
                .map(each -> each.name().getBytes(UTF_8))
                .toArray(byte[][]::new);
    }

    private static final class Receiver extends RedisPubSubAdapter<byte[], byte[]> {

        private final Inbox inbox;
        private final Overlaps overlaps;

        Receiver(Inbox inbox, Overlaps overlaps) {
            this.inbox = inbox;
            this.overlaps = overlaps;
        }

        @Override
        public void message(byte[] channel, byte[] payload) {
            receive(new String(channel, UTF_8), payload);
        }

        @Override
        public void message(byte[] pattern, byte[] channel, byte[] payload) {
            String name = new String(channel, UTF_8);
            if (overlaps.isFirst(new String(pattern, UTF_8), name)) {
                receive(name, payload);
            }
        }

        private void receive(String channel, byte[] payload) {
            inbox.offer(new Message(payload, channel, "", System.nanoTime()));
        }
    }

    @Override
    public void close() {
        events.closing();
        inbox.end();
        heartbeat.close();
        link.close();
    }
}
