package dev.flight.tail;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a source is watched.
 *
 * @param recorded whether it is a recording, whose time is its own
 * @param forMillis how long; forever when not above 0
 * @param count how many messages; without end when not above 0
 * @param record where what arrives is recorded from the start; null for nowhere
 * @param clock milliseconds since 1970
 * @param stopped whether the process is to end
 */
public record TailRequest(
        boolean recorded,
        long forMillis,
        long count,
        @Nullable Path record,
        LongSupplier clock,
        BooleanSupplier stopped) {}
