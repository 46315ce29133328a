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
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.resolver.DefaultAddressResolverGroup;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.Slf4JLoggerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A client of one server of Redis. Its connections come back by themselves, after pauses that grow and vary. */
final class RedisLink implements AutoCloseable {

    /** Longer than any command here takes: reads of streams wait for less. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A server that has not even answered pings for so long is given up, and connected to anew. */
    private static final int SILENCE_SECONDS = 15;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    static {
        // Where SLF4J has nobody behind it, Netty takes java.util.logging, which prints to standard error.
        InternalLoggerFactory.setDefaultFactory(Slf4JLoggerFactory.INSTANCE);
    }

    private final Server server;
    private final ClientResources resources;
    private final RedisClient client;

    RedisLink(Server server, int database) throws BrokerFailure {
        ClientOptions options = options(server);
        this.server = server;
        this.resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.fullJitter(SHORTEST_PAUSE, LONGEST_PAUSE, 50, TimeUnit.MILLISECONDS))
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                // The resolver of the JDK: Netty's own takes as long to load as all else together.
                .addressResolverGroup(DefaultAddressResolverGroup.INSTANCE)
                .nettyCustomizer(new SilenceEnds())
                .build();
        this.client = RedisClient.create(resources, address(server, database));
        client.setOptions(options);
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

    /** A peer that vanished without a word: what was sent to it stays unanswered, and so does every ping. */
    private static final class SilenceEnds implements NettyCustomizer {

        @Override
        public void afterChannelInitialized(Channel channel) {
            channel.pipeline().addFirst(new ReadTimeoutHandler(SILENCE_SECONDS));
        }
    }

    private static ClientOptions options(Server server) throws BrokerFailure {
        ClientOptions.Builder options =
                server.tls() ? ClientOptions.builder().sslOptions(certificates(server)) : ClientOptions.builder();
        return options.autoReconnect(true)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .timeoutOptions(TimeoutOptions.enabled())
                .build();
    }

    private static SslOptions certificates(Server server) throws BrokerFailure {
        return SslOptions.builder()
                .jdkSslProvider()
                .trustManager(server.trust().managers())
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
