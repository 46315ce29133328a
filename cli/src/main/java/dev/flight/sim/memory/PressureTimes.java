package dev.flight.sim.memory;

/**
 * The time spent at each pressure level. In whole nanoseconds, so that the levels add up to the length of the run however
 * late on its clock a workload begins; as milliseconds for what reckons with them.
 */
public record PressureTimes(long lowNanos, long mediumNanos, long highNanos, long criticalNanos) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** The milliseconds at {@link PressureLevel#LOW}. */
    public double low() {
        return at(PressureLevel.LOW);
    }

    /** The milliseconds at {@link PressureLevel#MEDIUM}. */
    public double medium() {
        return at(PressureLevel.MEDIUM);
    }

    /** The milliseconds at {@link PressureLevel#HIGH}. */
    public double high() {
        return at(PressureLevel.HIGH);
    }

    /** The milliseconds at {@link PressureLevel#CRITICAL}. */
    public double critical() {
        return at(PressureLevel.CRITICAL);
    }

    /** The milliseconds at a level. */
    public double at(PressureLevel level) {
        return nanosAt(level) / NANOS_PER_MILLI;
    }

    /** The nanoseconds at a level. */
    public long nanosAt(PressureLevel level) {
        return switch (level) {
            case LOW -> lowNanos;
            case MEDIUM -> mediumNanos;
            case HIGH -> highNanos;
            case CRITICAL -> criticalNanos;
        };
    }
}
