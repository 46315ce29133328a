package dev.flight.trace;

import java.io.Closeable;
import java.io.IOException;

/** Operations on memory, one after another in the order of their time: a recorded trace, or a workload made up from a seed. */
public interface OperationSource extends Closeable {

    /** Fills in the next operation; false, with nothing filled in, at the end. */
    boolean next(Operation into) throws IOException;

    /** The holders met so far. */
    Holders holders();

    @Override
    default void close() throws IOException {}
}
