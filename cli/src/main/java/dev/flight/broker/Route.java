package dev.flight.broker;

/**
 * How messages come into a queue of RabbitMQ.
 *
 * @param exchange what they are published to; empty for the default exchange, which routes by the queue's name
 * @param queue empty for one of the server's naming that ends with the connection
 * @param key the routing key, or the pattern of one
 */
public record Route(String exchange, String queue, String key) {

    public Route {
        if (exchange.isEmpty() && queue.isEmpty()) {
            throw new IllegalArgumentException("neither exchange nor queue");
        }
    }

    /** Whether messages wait in a queue while nobody reads it. */
    public boolean isKept() {
        return !queue.isEmpty();
    }

    public String text() {
        String of = exchange.isEmpty() ? "" : "exchange " + exchange;
        return queue.isEmpty() ? of : (of + " queue " + queue).strip();
    }
}
