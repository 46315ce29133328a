package dev.flight.sim.memory;

/**
 * How long sessions waited for memory.
 *
 * @param some at least one session waited
 * @param full every session that holds anything waited
 */
public record StallResult(StallAverages some, StallAverages full) {}
