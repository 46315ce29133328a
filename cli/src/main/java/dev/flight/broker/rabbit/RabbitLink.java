package dev.flight.broker.rabbit;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Login;
import dev.flight.broker.Pauses;
import dev.flight.broker.Server;
import dev.flight.broker.SourceUrl;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Connects to one server of RabbitMQ. The library's own recovery is off: it tells neither why a connection was lost nor
 * what was lost with it.
 */
final class RabbitLink {

    /** How long connecting, logging in and any question to the server may take. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** RabbitMQ advises no less. A server that hangs is noticed after two and a quarter of them, some 11 seconds. */
    private static final int HEARTBEAT_SECONDS = 5;

    /** The most that RabbitMQ lets anybody send. */
    private static final int MOST_BODY_BYTES = 512 << 20;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private static final String USUAL_USER = "guest";

    private final SourceUrl.Rabbit url;

    RabbitLink(SourceUrl.Rabbit url) {
        this.url = url;
    }

    /** Between attempts to connect again. */
    static Pauses pauses() {
        return new Pauses(SHORTEST_PAUSE, LONGEST_PAUSE);
    }

    Connection connect() throws BrokerFailure {
        try {
            return factory().newConnection("flight");
        } catch (IOException | TimeoutException | RuntimeException failure) {
            throw failed(failure);
        }
    }

    BrokerFailure failed(Exception failure) {
        return RabbitFailures.of(url, failure);
    }

    BrokerFailure failed(String why, String hint) {
        return RabbitFailures.of(url, why, hint, null);
    }

    private ConnectionFactory factory() throws BrokerFailure {
        Server server = url.server();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(server.host());
        factory.setPort(server.port());
        factory.setVirtualHost(url.virtualHost());
        factory.setUsername(user(server.login()));
        factory.setPassword(password(server.login()));
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        factory.setConnectionTimeout((int) PATIENCE.toMillis());
        factory.setHandshakeTimeout((int) PATIENCE.toMillis());
        factory.setChannelRpcTimeout((int) PATIENCE.toMillis());
        factory.setMaxInboundMessageBodySize(MOST_BODY_BYTES);
        // On the thread that reads: where the inbox is full, no more is read, and nothing piles up before it.
        factory.setSharedExecutor(ImmediateEventExecutor.INSTANCE);
        if (server.tls()) {
            factory.useSslProtocol(server.trust().context());
            factory.enableHostnameVerification();
        }
        return factory;
    }

    static String user(@Nullable Login login) {
        String user = login == null ? null : login.user();
        return user == null ? USUAL_USER : user;
    }

    private static String password(@Nullable Login login) {
        return login == null ? USUAL_USER : login.password().reveal();
    }
}
