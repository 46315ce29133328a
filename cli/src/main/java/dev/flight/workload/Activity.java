package dev.flight.workload;

import dev.flight.profile.Pressure;
import dev.flight.trace.Operation;

/** Something that goes on in a workload: operations one after another, made when they are asked for. */
interface Activity {

    /** Later than every moment. */
    long NEVER = Long.MAX_VALUE;

    /** When its next operation is due; {@link #NEVER} when it has none for now. */
    long dueNanos();

    /** Whether its next operation frees: at a moment, what frees goes before what allocates. */
    boolean dueIsFree();

    /** Fills in the operation that is due and goes on to the next. */
    void next(Operation into);

    /** The pressure is high. */
    default void respond(Pressure.Response response, long atNanos) {}

    /** The pressure is no longer high. */
    default void relax() {}
}
