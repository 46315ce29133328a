package dev.flight.sim.memory;

/**
 * What someone holds.
 *
 * @param name a session, a purpose or a site
 * @param bytes what the allocator granted
 * @param blocks how many blocks
 */
public record Holding(String name, long bytes, long blocks) {}
