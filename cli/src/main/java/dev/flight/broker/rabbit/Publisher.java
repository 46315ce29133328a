package dev.flight.broker.rabbit;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.flight.broker.BrokerFailure;
import dev.flight.broker.SourceUrl;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One connection that sends, until it is lost. The server confirms each message once it is kept on its disk. */
final class Publisher {

    /** A server that confirms nothing for so long, yet lives, takes nothing: its memory or disk is full. */
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(30);

    private static final int GOODBYE_MILLIS = 2_000;

    private static final AMQP.BasicProperties PERSISTENT =
            new AMQP.BasicProperties.Builder().deliveryMode(2).build();

    private final RabbitLink link;
    private final Connection connection;
    private final Channel channel;
    private final Address address;
    private final Unconfirmed unconfirmed = new Unconfirmed();
    private volatile @Nullable String blocked;

    private Publisher(RabbitLink link, Connection connection, Channel channel, Address address) {
        this.link = link;
        this.connection = connection;
        this.channel = channel;
        this.address = address;
    }

    static Publisher open(SourceUrl.Rabbit url, Address address) throws BrokerFailure {
        RabbitLink link = new RabbitLink(url);
        Connection connection = link.connect();
        try {
            new Topology(connection, url.route()).toPublishTo();
            Channel channel = connection.createChannel();
            channel.confirmSelect();
            Publisher publisher = new Publisher(link, connection, channel, address);
            publisher.listen(url);
            return publisher;
        } catch (IOException | TimeoutException | RuntimeException failure) {
            connection.abort(GOODBYE_MILLIS);
            throw link.failed(failure);
        }
    }

    private void listen(SourceUrl.Rabbit url) {
        channel.addConfirmListener(
                (number, before) -> unconfirmed.answered(number, before).forEach(Fate::arrived),
                (number, before) -> unconfirmed.answered(number, before).forEach(Fate::refused));
        channel.addReturnListener(
                returned -> unconfirmed.returned(returned.getBody()).unroutable());
        channel.addShutdownListener(signal -> lost(RabbitFailures.reason(url, signal)));
        connection.addBlockedListener(reason -> blocked = reason, () -> blocked = null);
    }

    private void lost(String why) {
        unconfirmed.abandon().forEach(fate -> fate.unknown(why));
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    void send(byte[] payload, Fate fate) throws BrokerFailure, InterruptedException {
        if (!unconfirmed.awaitRoom(PATIENCE_MILLIS)) {
            throw takesNothing();
        }
        long number = channel.getNextPublishSeqNo();
        unconfirmed.sent(number, fate);
        try {
            channel.basicPublish(address.exchange(), address.key(), true, PERSISTENT, payload);
        } catch (IOException | AlreadyClosedException failure) {
            // Counted as one that is perhaps lost where the end of the channel came first.
            unconfirmed.answered(number, false);
            throw link.failed(failure);
        }
    }

    void flush() throws BrokerFailure, InterruptedException {
        if (!unconfirmed.awaitAll(PATIENCE_MILLIS)) {
            throw takesNothing();
        }
    }

    private BrokerFailure takesNothing() {
        String why = blocked;
        return link.failed(
                "it takes nothing for " + TimeUnit.MILLISECONDS.toSeconds(PATIENCE_MILLIS) + "s"
                        + (why == null ? "" : ": " + why),
                "see the server's log and its alarms: rabbitmqctl status");
    }

    void close() {
        connection.abort(GOODBYE_MILLIS);
    }
}
