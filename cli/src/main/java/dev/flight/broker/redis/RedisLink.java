package dev.flight.broker.redis;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Login;
import dev.flight.broker.Server;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A client of one server of Redis. Its connections come back by themselves, after pauses that grow and vary. */
final class RedisLink implements AutoCloseable {

    /** Longer than any command here takes: reads of streams wait for less. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Server server;
    private final ClientResources resources;
    private final RedisClient client;

    RedisLink(Server server, int database) {
        this.server = server;
        this.resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.fullJitter(SHORTEST_PAUSE, LONGEST_PAUSE, 50, TimeUnit.MILLISECONDS))
                .build();
        this.client = RedisClient.create(resources, address(server, database));
        client.setOptions(options());
    }

    private static RedisURI address(Server server, int database) {
        RedisURI.Builder address = RedisURI.builder()
                .withHost(server.host())
                .withPort(server.port())
                .withSsl(server.tls())
                .withDatabase(database)
                .withTimeout(PATIENCE);
        Login login = server.login();
        if (login == null) {
            return address.build();
        }
        char[] password = login.password().reveal().toCharArray();
        String user = login.user();
        return (user == null ? address.withPassword(password) : address.withAuthentication(user, password)).build();
    }

    /** A peer that vanished without a word is noticed after half a minute, by probes of TCP. */
    private static ClientOptions options() {
        KeepAliveOptions probes = KeepAliveOptions.builder()
                .enable()
                .idle(Duration.ofSeconds(15))
                .interval(Duration.ofSeconds(5))
                .count(3)
                .build();
        return ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(PATIENCE)
                        .keepAlive(probes)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled())
                .build();
    }

    StatefulRedisPubSubConnection<byte[], byte[]> subscriber() throws BrokerFailure {
        return connected(() -> client.connectPubSub(ByteArrayCodec.INSTANCE));
    }

    StatefulRedisConnection<byte[], byte[]> connection() throws BrokerFailure {
        return connected(() -> client.connect(ByteArrayCodec.INSTANCE));
    }

    private <T> T connected(Supplier<T> connect) throws BrokerFailure {
        try {
            return connect.get();
        } catch (RedisException failure) {
            throw RedisFailures.of(server, failure);
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        var unused = resources.shutdown(0, 2, TimeUnit.SECONDS);
    }
}
