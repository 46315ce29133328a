package dev.flight.broker.rabbit;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import dev.flight.broker.Route;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * The exchange and the queue that a URL names. What is there is used as it is, whatever its arguments; only what is
 * missing is made, since RabbitMQ refuses to be told of other arguments than a queue has.
 */
final class Topology {

    private final Connection connection;
    private final Route route;

    Topology(Connection connection, Route route) {
        this.connection = connection;
        this.route = route;
    }

    /** A queue to read from. */
    record Queue(String name, boolean madeNow) {}

    /** What is read from; one of the server's naming where the URL names none. It ends with the connection. */
    Queue toReadFrom() throws IOException, TimeoutException {
        if (!route.exchange().isEmpty()) {
            makeExchange(route.exchange(), BuiltinExchangeType.TOPIC);
        }
        try (Channel channel = connection.createChannel()) {
            Queue queue = route.queue().isEmpty()
                    ? new Queue(channel.queueDeclare().getQueue(), true)
                    : new Queue(route.queue(), makeQueue());
            bind(channel, queue.name);
            return queue;
        }
    }

    /** What is published to: a queue that is named is made and bound, an exchange alone must be there. */
    void toPublishTo() throws IOException, TimeoutException {
        if (!route.queue().isEmpty()) {
            toReadFrom();
        } else {
            try (Channel channel = connection.createChannel()) {
                channel.exchangeDeclarePassive(route.exchange());
            }
        }
    }

    private void bind(Channel channel, String queue) throws IOException {
        if (!route.exchange().isEmpty()) {
            channel.queueBind(queue, route.exchange(), route.key());
        }
    }

    /** Whether it was missing. What nobody can take goes to an exchange and a queue beside it, {@code NAME.dead}. */
    private boolean makeQueue() throws IOException, TimeoutException {
        String queue = route.queue();
        if (isThere(channel -> channel.queueDeclarePassive(queue))) {
            return false;
        }
        String dead = queue + ".dead";
        makeExchange(dead, BuiltinExchangeType.FANOUT);
        try (Channel channel = connection.createChannel()) {
            if (!isThere(other -> other.queueDeclarePassive(dead))) {
                channel.queueDeclare(dead, true, false, false, Map.of());
            }
            channel.queueBind(dead, dead, "");
            channel.queueDeclare(queue, true, false, false, Map.of("x-dead-letter-exchange", dead));
        }
        return true;
    }

    private void makeExchange(String exchange, BuiltinExchangeType type) throws IOException, TimeoutException {
        if (!isThere(channel -> channel.exchangeDeclarePassive(exchange))) {
            try (Channel channel = connection.createChannel()) {
                channel.exchangeDeclare(exchange, type, true);
            }
        }
    }

    @FunctionalInterface
    private interface Question {
        void ask(Channel channel) throws IOException;
    }

    /** The server answers no by closing the channel, so each question has one of its own. */
    private boolean isThere(Question question) throws IOException, TimeoutException {
        Channel channel = connection.createChannel();
        try {
            question.ask(channel);
            channel.close();
            return true;
        } catch (IOException failure) {
            if (isNotFound(failure)) {
                return false;
            }
            throw failure;
        }
    }

    static boolean isNotFound(IOException failure) {
        return failure.getCause() instanceof ShutdownSignalException signal
                && signal.getReason() instanceof AMQP.Channel.Close close
                && close.getReplyCode() == AMQP.NOT_FOUND;
    }
}
