package dev.flight.broker.socket;

import java.time.Duration;

/**
 * How long a client waits.
 *
 * @param connect for a connection, and for the first answer on it
 * @param ping between two pings
 * @param silence before a peer that answers none, or a body in which nothing comes, is given up
 * @param firstPause before the first attempt to connect again; each pause is twice the last
 * @param longestPause between attempts
 * @param empty from one poll to the next when it brought nothing, however soon it was answered
 */
record Patience(
        Duration connect, Duration ping, Duration silence, Duration firstPause, Duration longestPause, Duration empty) {

    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(4),
            Duration.ofSeconds(12),
            Duration.ofMillis(250),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1));
}
