package dev.flight.trace;

import dev.flight.diagnostic.Diagnostic;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Operations on memory, one after another in the order of their time: a recorded trace, or a workload made up from a seed. */
public interface OperationSource extends Closeable {

    /** Fills in the next operation; false, with nothing filled in, at the end. */
    boolean next(Operation into) throws IOException;

    /** The holders met so far. */
    Holders holders();

    /** What is wrong with it, so far as it was taken. */
    default List<Diagnostic> findings() {
        return List.of();
    }

    /** Whether the operations so far are those that there were: not, where some could not be read. */
    default boolean usable() {
        return true;
    }

    /** The first line from which on operations may be missing; 0 for none. */
    default long brokenLine() {
        return 0;
    }

    @Override
    default void close() throws IOException {}
}
