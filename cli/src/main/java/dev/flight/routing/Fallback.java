package dev.flight.routing;

import dev.flight.unit.TimeSpan;

/**
 * When a client gives up its way to connect for another.
 *
 * @param after how many attempts to connect fail before it
 * @param probe how often the first way is tried again
 */
public record Fallback(int after, TimeSpan probe) {

    public static final Fallback DEFAULT = new Fallback(3, TimeSpan.ofMillis(30_000));
}
