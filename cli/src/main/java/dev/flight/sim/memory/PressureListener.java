package dev.flight.sim.memory;

/** Is told when memory gets short and when it is no longer, to react. */
public interface PressureListener {

    PressureListener NOBODY = new PressureListener() {
        @Override
        public void rose(PressureLevel level, long atNanos) {}

        @Override
        public void relaxed(long atNanos) {}
    };

    /** The level rose to high, or from high to critical. */
    void rose(PressureLevel level, long atNanos);

    /** The level fell below high. */
    void relaxed(long atNanos);
}
