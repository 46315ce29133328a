package dev.flight.sim.memory;

/**
 * A session killed because memory ran out.
 *
 * @param bytes what it held, all freed
 */
public record OomKill(double atMillis, String session, long bytes) {}
