package dev.flight.sim.memory;

import org.jspecify.annotations.Nullable;

/**
 * A session whose floor of use rises all along.
 *
 * @param confidence 0 to 1
 * @param exhaustionMillis the moment on the clock of the workload at which its limit, or the heap, is used up; null when
 *     it is not in sight
 */
public record LeakSuspicion(
        String session,
        double bytesPerHour,
        double confidence,
        @Nullable Double exhaustionMillis) {}
