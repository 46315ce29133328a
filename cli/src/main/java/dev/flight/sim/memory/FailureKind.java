package dev.flight.sim.memory;

/** Why an allocation fails. */
public enum FailureKind {
    /** What is live and the request together are more than the region. */
    CAPACITY,
    /** Enough is free, but no hole is large enough. */
    FRAGMENTATION,
    /** A limit below the region's size: the hard limit, or the share of a session. */
    LIMIT
}
