package dev.flight.sim.memory;

/** The time spent at each pressure level, in milliseconds. */
public record PressureTimes(double low, double medium, double high, double critical) {

    /** The time at a level. */
    public double at(PressureLevel level) {
        return switch (level) {
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
            case CRITICAL -> critical;
        };
    }
}
