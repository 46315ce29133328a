package dev.flight.sim.memory;

/** Is told when memory gets short, to react. */
@FunctionalInterface
public interface PressureListener {

    PressureListener NOBODY = (level, atNanos) -> {};

    /** The level rose to high or critical. */
    void rose(PressureLevel level, long atNanos);
}
