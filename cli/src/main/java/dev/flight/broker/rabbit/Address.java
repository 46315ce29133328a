package dev.flight.broker.rabbit;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Route;
import java.util.List;

/** What a message is published with: an exchange, and a routing key that is no pattern. */
record Address(String exchange, String key) {

    private static final String ANY = "#";

    static Address of(Route route) throws BrokerFailure {
        if (route.key().equals(ANY)) {
            // Any key will do; that of the queue's name is seen by who reads.
            return new Address(route.exchange(), route.queue());
        }
        if (List.of(route.key().split("\\.")).stream().anyMatch(word -> word.equals("*") || word.equals(ANY))) {
            throw new BrokerFailure(
                    "the pattern " + route.key() + " cannot be published to", "name one key: key=NAME", null);
        }
        return new Address(route.exchange(), route.key());
    }
}
