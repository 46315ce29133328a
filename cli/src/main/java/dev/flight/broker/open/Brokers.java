package dev.flight.broker.open;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.FileSink;
import dev.flight.broker.Inbox;
import dev.flight.broker.KeptOpen;
import dev.flight.broker.RecordedSource;
import dev.flight.broker.RedisTarget;
import dev.flight.broker.Replay;
import dev.flight.broker.Room;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.embedded.EmbeddedRedis;
import dev.flight.broker.rabbit.RabbitSink;
import dev.flight.broker.rabbit.RabbitSource;
import dev.flight.broker.redis.RedisChannelsSource;
import dev.flight.broker.redis.RedisSink;
import dev.flight.broker.redis.RedisStreamSource;
import dev.flight.broker.socket.Gateways;
import dev.flight.input.Unreadable;
import dev.flight.unit.ByteSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens what URLs name. All of one that are embedded share a server, which ends with it. */
public final class Brokers implements AutoCloseable {

    /** Enough for a second of a fast broker; what is older tells little when it is shown. */
    private static final int MOST_WAITING = 1 << 16;

    private static final ByteSize MOST_BYTES_WAITING = ByteSize.of(64L << 20);

    /** Longer than a member takes for what it was given, if it lives. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(60);

    private final InputStream in;
    private final OutputStream out;
    private final Replay replay;
    private final Room room = Room.ample();
    private @Nullable EmbeddedRedis embedded;

    /** With the process's own streams, which {@code -} names. */
    public Brokers(InputStream in, OutputStream out, Replay replay) {
        this.in = in;
        this.out = out;
        this.replay = replay;
    }

    /** Opens a source; it is connected when this returns. */
    public Source source(SourceUrl url) throws BrokerFailure {
        Inbox inbox = new Inbox(MOST_WAITING, MOST_BYTES_WAITING);
        if (url instanceof SourceUrl.Standard) {
            return RecordedSource.start("-", KeptOpen.of(in), replay, inbox);
        }
        if (url instanceof SourceUrl.Recorded recorded) {
            return RecordedSource.start(recorded.file(), open(recorded), replay, inbox);
        }
        if (url instanceof SourceUrl.Redis redis && redis.target() instanceof RedisTarget.Channels channels) {
            return RedisChannelsSource.open(redis, channels, inbox);
        }
        if (url instanceof SourceUrl.Redis redis && redis.target() instanceof RedisTarget.Stream stream) {
            return RedisStreamSource.open(redis, stream, inbox, LEFT_ALONE);
        }
        if (url instanceof SourceUrl.Rabbit rabbit) {
            return RabbitSource.open(rabbit, inbox);
        }
        if (url instanceof SourceUrl.Gateway gateway) {
            return Gateways.source(gateway, inbox);
        }
        if (url instanceof SourceUrl.Embedded own) {
            return embedded(own);
        }
        throw new IllegalArgumentException("no source for " + url.text());
    }

    /** Nobody else knows its password: whoever is to publish to it is told {@link #address}. */
    private Source embedded(SourceUrl.Embedded url) throws BrokerFailure {
        if (embedded == null) {
            embedded = EmbeddedRedis.start();
        }
        return source(embedded.url(url.target()));
    }

    /** Where others can publish to a source that was opened, with the password; empty when that is the URL itself. */
    public String address(SourceUrl url) {
        return embedded != null && url instanceof SourceUrl.Embedded own ? embedded.address(own.target()) : "";
    }

    private static InputStream open(SourceUrl.Recorded recorded) throws BrokerFailure {
        try {
            return Files.newInputStream(Path.of(recorded.file()));
        } catch (IOException failure) {
            String why = recorded.file() + " cannot be read: " + Unreadable.reason(failure);
            throw new BrokerFailure(why, "check the name and the permissions", failure);
        } catch (InvalidPathException notAName) {
            throw new BrokerFailure("the system has no file of such a name", "check the name", notAName);
        }
    }

    /** Opens a sink; it is connected when this returns. */
    public Sink sink(SourceUrl url) throws BrokerFailure {
        if (url instanceof SourceUrl.Standard) {
            return new FileSink("-", KeptOpen.of(out));
        }
        if (url instanceof SourceUrl.Recorded recorded) {
            return FileSink.create(recorded.file());
        }
        if (url instanceof SourceUrl.Redis redis) {
            return RedisSink.open(redis, room);
        }
        if (url instanceof SourceUrl.Rabbit rabbit) {
            return RabbitSink.open(rabbit, room);
        }
        if (url instanceof SourceUrl.Embedded own) {
            return embeddedSink(own);
        }
        String why = "a gateway is only read from: it publishes what its broker has";
        throw new BrokerFailure(why, "send to that broker: redis://HOST?channel=NAME", null);
    }

    private Sink embeddedSink(SourceUrl.Embedded url) throws BrokerFailure {
        if (embedded == null) {
            String why = "a server that starts empty and ends with this command has nobody who reads what is sent";
            throw new BrokerFailure(why, "send to redis://HOST?channel=NAME, or read from embedded:", null);
        }
        return sink(embedded.url(url.target()));
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
