package dev.flight.sim.routing;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How to simulate.
 *
 * @param source the file that the scenario was read from
 * @param threads how many replications run at the same time; the result is the same for any number
 * @param check whether the accounts are checked after every event
 * @param trace is told what happens in the first replication; null for nobody
 * @param progress is told, by the thread of a replication, what its clock shows
 */
public record RoutingOptions(
        String source, int threads, boolean check, @Nullable RoutingTrace trace, LongConsumer progress) {

    /** One thread, nobody to tell. */
    public static RoutingOptions of(String source) {
        return new RoutingOptions(source, 1, false, null, nanos -> {});
    }
}
