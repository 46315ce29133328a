package dev.flight.routing;

import dev.flight.sim.Distribution;

/** How the moments of publishing lie in a load. */
public sealed interface Arrivals {

    /** Independent of each other, at the load's rate. */
    record Poisson() implements Arrivals {}

    /** Evenly spaced, at the load's rate; the first after one interval. */
    record Fixed() implements Arrivals {}

    /** Poisson at the load's rate while on, nothing while off; it starts on. */
    record OnOff(Distribution on, Distribution off) implements Arrivals {}

    /** At recorded moments, in nanoseconds from the start of the load, in order; the load's rate is not used. */
    @SuppressWarnings("ArrayRecordComponent") // millions of them
    record Recorded(long[] moments) implements Arrivals {}
}
