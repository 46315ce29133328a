package dev.flight.broker.rabbit;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import dev.flight.broker.BrokerFailure;
import dev.flight.broker.SourceUrl;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** One connection that receives from one queue, until it ends for whatever reason. */
final class Subscription {

    /** Enough for a reader 50 ms away to take 20,000 a second. */
    static final int PREFETCH = 1024;

    private static final int GOODBYE_MILLIS = 2_000;

    private final SourceUrl.Rabbit url;
    private final Connection connection;
    private final CompletableFuture<String> end = new CompletableFuture<>();

    private Subscription(SourceUrl.Rabbit url, Connection connection) {
        this.url = url;
        this.connection = connection;
        connection.addShutdownListener(this::ended);
    }

    /** Whom messages are for. All is called on one thread, that of the connection, which reads no more meanwhile. */
    interface Receiver {

        void subscribed(boolean queueMadeNow);

        void received(Channel channel, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
                throws InterruptedException;
    }

    static Subscription open(SourceUrl.Rabbit url, Receiver receiver) throws BrokerFailure {
        RabbitLink link = new RabbitLink(url);
        Subscription subscription = new Subscription(url, link.connect());
        try {
            subscription.start(receiver);
            return subscription;
        } catch (IOException | TimeoutException | RuntimeException failure) {
            subscription.close();
            throw link.failed(failure);
        }
    }

    private void start(Receiver receiver) throws IOException, TimeoutException {
        Topology.Queue queue = new Topology(connection, url.route()).toReadFrom();
        Channel channel = connection.createChannel();
        channel.addShutdownListener(this::ended);
        channel.basicQos(PREFETCH);
        // Where the queue ends with us, there is nothing to acknowledge, and a slow reader must not fill the server.
        boolean acknowledged = !url.route().isKept();
        channel.basicConsume(queue.name(), acknowledged, new Deliveries(channel, receiver, queue.madeNow()));
    }

    private final class Deliveries extends DefaultConsumer {

        private final Receiver receiver;
        private final boolean queueMadeNow;

        Deliveries(Channel channel, Receiver receiver, boolean queueMadeNow) {
            super(channel);
            this.receiver = receiver;
            this.queueMadeNow = queueMadeNow;
        }

        @Override
        public void handleConsumeOk(String tag) {
            receiver.subscribed(queueMadeNow);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
            try {
                receiver.received(getChannel(), envelope, properties, body);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void handleCancel(String tag) {
            end.complete("the queue was deleted");
        }
    }

    private void ended(ShutdownSignalException signal) {
        end.complete(RabbitFailures.reason(url, signal));
    }

    /** Waits until nothing comes any more; tells why. */
    String awaitEnd() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Says goodbye, unless nobody listens. */
    void close() {
        connection.abort(GOODBYE_MILLIS);
    }
}
