package dev.flight.publish;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Source;

/**
 * Where recorded events are read from.
 *
 * @param name in messages
 * @param opener opens it at its start, as often as it is published
 */
public record Recording(String name, Opener opener) {

    /** Opens a source. */
    @FunctionalInterface
    public interface Opener {
        Source open() throws BrokerFailure;
    }
}
