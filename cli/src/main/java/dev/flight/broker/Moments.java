package dev.flight.broker;

import java.util.OptionalLong;

/** Tells when an event happened. */
@FunctionalInterface
public interface Moments {

    /** None is told: a recording is replayed as fast as it is read. */
    Moments NONE = payload -> OptionalLong.empty();

    /** Milliseconds since the Unix epoch; empty when the event does not say. */
    OptionalLong millisOf(byte[] payload);
}
