package dev.flight.simulate;

/** What a simulation of memory is made of: something that operations are made up from, or a recording of them. */
public sealed interface WorkloadInput {

    /** A manifest or a scenario. */
    record MadeUp(MadeUpInput input) implements WorkloadInput {}

    /** A trace. */
    record Recorded(TraceInput input) implements WorkloadInput {}
}
