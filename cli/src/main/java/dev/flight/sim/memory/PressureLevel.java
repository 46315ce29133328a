package dev.flight.sim.memory;

/** How short memory is: the contract's {@code memory-pressure}. */
public enum PressureLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
