package dev.flight.broker.redis;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Receipt;
import dev.flight.broker.Room;
import dev.flight.broker.Server;
import dev.flight.broker.Sink;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.Unanswered;
import dev.flight.broker.Unanswered.Expected;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sends to Redis without waiting for each answer, but with no more than some unanswered. */
public final class RedisSink implements Sink {

    private static final int MOST_UNANSWERED = 1024;

    /** A large message stands for several, so that those on the way stay below 64 MB. */
    private static final int BYTES_EACH = 1 << 16;

    /** Each is answered, if only by its timeout, which is shorter. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Server server;
    private final RedisLink link;
    private final RedisAsyncCommands<byte[], byte[]> commands;
    private final BiFunction<RedisAsyncCommands<byte[], byte[]>, byte[], CompletionStage<?>> command;
    private final RedisHeartbeat heartbeat;
    private final Unanswered receipts;
    private final Semaphore unanswered = new Semaphore(MOST_UNANSWERED);
    private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

    private RedisSink(
            Server server,
            RedisLink link,
            StatefulRedisConnection<byte[], byte[]> connection,
            BiFunction<RedisAsyncCommands<byte[], byte[]>, byte[], CompletionStage<?>> command,
            Room room) {
        this.server = server;
        this.link = link;
        this.commands = connection.async();
        this.heartbeat = new RedisHeartbeat(commands::ping, RedisHeartbeat.Listener.NONE);
        this.command = command;
        this.receipts = new Unanswered(room);
    }

    /** Connects; what is sent for a receipt shares a room with that of other sinks. */
    public static RedisSink open(SourceUrl.Redis url, Room room) throws BrokerFailure {
        var command = RedisPublishing.sending(url.target());
        RedisLink link = new RedisLink(url.server(), url.database());
        try {
            return new RedisSink(url.server(), link, link.connection(), command, room);
        } catch (BrokerFailure failure) {
            link.close();
            throw failure;
        }
    }

    @Override
    public void send(byte[] payload) throws BrokerFailure {
        failIfFailed();
        int places = places(payload);
        unanswered.acquireUninterruptibly(places);
        try {
            var unused = command.apply(commands, payload).whenComplete((answer, failure) -> answered(places, failure));
        } catch (RedisException failure) {
            unanswered.release(places);
            throw RedisFailures.of(server, failure);
        }
    }

    private static int places(byte[] payload) {
        return Math.min(MOST_UNANSWERED, 1 + payload.length / BYTES_EACH);
    }

    /** One that fails does not stop the sink: whoever asks for receipts is told of each. */
    @Override
    public void send(byte[] payload, Receipt receipt) throws BrokerFailure {
        Expected expected = receipts.expect(payload.length, receipt);
        try {
            var unused = command.apply(commands, payload).whenComplete((answer, failure) -> told(expected, failure));
        } catch (RedisException failure) {
            expected.withdraw();
            throw RedisFailures.of(server, failure);
        }
    }

    private void told(Receipt receipt, @Nullable Throwable failure) {
        if (failure == null) {
            receipt.arrived();
        } else {
            receipt.failed(RedisFailures.of(server, new RedisException(failure)));
        }
    }

    private void answered(int places, @Nullable Throwable failure) {
        if (failure != null) {
            failed.compareAndSet(null, failure);
        }
        unanswered.release(places);
    }

    @Override
    public void flush() throws BrokerFailure {
        receipts.awaitAll(PATIENCE);
        unanswered.acquireUninterruptibly(MOST_UNANSWERED);
        unanswered.release(MOST_UNANSWERED);
        failIfFailed();
    }

    /** Each failure is told once: what is sent behind it arrives if the server is back. */
    private void failIfFailed() throws BrokerFailure {
        Throwable failure = failed.getAndSet(null);
        if (failure != null) {
            throw RedisFailures.of(server, new RedisException(failure));
        }
    }

    @Override
    public void close() throws BrokerFailure {
        try {
            flush();
        } finally {
            heartbeat.close();
            link.close();
        }
    }
}
