package dev.flight.broker;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sends to Redis without waiting for each answer, but with no more than some unanswered. */
final class RedisSink implements Sink {

    private static final int MOST_UNANSWERED = 1024;

    private final Server server;
    private final RedisLink link;
    private final RedisAsyncCommands<byte[], byte[]> commands;
    private final BiFunction<RedisAsyncCommands<byte[], byte[]>, byte[], CompletionStage<?>> command;
    private final Receipts receipts = new Receipts();
    private final Semaphore unanswered = new Semaphore(MOST_UNANSWERED);
    private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

    private RedisSink(
            Server server,
            RedisLink link,
            StatefulRedisConnection<byte[], byte[]> connection,
            BiFunction<RedisAsyncCommands<byte[], byte[]>, byte[], CompletionStage<?>> command) {
        this.server = server;
        this.link = link;
        this.commands = connection.async();
        this.command = command;
    }

    static RedisSink open(SourceUrl.Redis url) throws BrokerFailure {
        var command = RedisPublishing.sending(url.target());
        RedisLink link = new RedisLink(url.server(), url.database());
        try {
            return new RedisSink(url.server(), link, link.connection(), command);
        } catch (BrokerFailure failure) {
            link.close();
            throw failure;
        }
    }

    @Override
    public void send(byte[] payload) throws BrokerFailure {
        failIfFailed();
        unanswered.acquireUninterruptibly();
        try {
            var unused = command.apply(commands, payload).whenComplete((answer, failure) -> answered(failure));
        } catch (RedisException failure) {
            unanswered.release();
            throw RedisFailures.of(server, failure);
        }
    }

    /** One that fails does not stop the sink: whoever asks for receipts is told of each. */
    @Override
    public void send(byte[] payload, Receipt receipt) throws BrokerFailure {
        receipts.sent();
        try {
            var unused = command.apply(commands, payload).whenComplete((answer, failure) -> told(receipt, failure));
        } catch (RedisException failure) {
            receipts.answered();
            throw RedisFailures.of(server, failure);
        }
    }

    private void told(Receipt receipt, @Nullable Throwable failure) {
        if (failure == null) {
            receipt.arrived();
        } else {
            receipt.failed(RedisFailures.of(server, new RedisException(failure)));
        }
        receipts.answered();
    }

    private void answered(@Nullable Throwable failure) {
        if (failure != null) {
            failed.compareAndSet(null, failure);
        }
        unanswered.release();
    }

    @Override
    public void flush() throws BrokerFailure {
        receipts.await();
        unanswered.acquireUninterruptibly(MOST_UNANSWERED);
        unanswered.release(MOST_UNANSWERED);
        failIfFailed();
    }

    private void failIfFailed() throws BrokerFailure {
        Throwable failure = failed.get();
        if (failure != null) {
            throw RedisFailures.of(server, new RedisException(failure));
        }
    }

    @Override
    public void close() throws BrokerFailure {
        try {
            flush();
        } finally {
            link.close();
        }
    }
}
