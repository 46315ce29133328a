package dev.flight.workload;

import dev.flight.profile.Pressure;
import dev.flight.trace.OperationSource;
import dev.flight.unit.TimeSpan;

/**
 * Operations that are made up, and that can react to how the heap is doing.
 *
 * <p>The one who carries the operations out tells what the pressure is, between two operations; what the workload does
 * about it are the next operations, at the moment told.
 */
public interface Workload extends OperationSource {

    /** The pressure has risen to high or above: the platform's response is due. */
    default void respond(Pressure.Response response, long atNanos) {}

    /** The pressure has fallen below high. */
    default void relax(long atNanos) {}

    /** The same workload up to, but without, a moment. */
    default Workload until(TimeSpan end) {
        return new CutWorkload(this, end.nanos());
    }
}
