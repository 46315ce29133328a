package dev.flight.simulate;

import dev.flight.expect.Expectation;
import dev.flight.profile.Catalogue;
import dev.flight.sim.routing.Selection;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation of routing is asked.
 *
 * @param only the platforms and clients that are reported; empty for all
 * @param seed in place of the scenario's own; null for its own
 * @param replications in place of the scenario's own; null for its own
 * @param until when the load ends in place of the scenario's own end; null for its own
 * @param expectations beside those of the scenario
 * @param threads how many replications run at the same time
 * @param check whether the accounts are checked after every event
 */
public record RoutingRequest(
        Catalogue catalogue,
        List<String> only,
        @Nullable Long seed,
        @Nullable Integer replications,
        @Nullable TimeSpan until,
        List<Expectation<Selection>> expectations,
        int threads,
        boolean check) {

    public RoutingRequest {
        only = List.copyOf(only);
        expectations = List.copyOf(expectations);
    }

    /** Looks on while a simulation runs. */
    public interface Watch {

        /** Nobody does. */
        Watch NOBODY = all -> now -> {};

        /**
         * A simulation begins.
         *
         * @param nanos the simulated time of all its replications together
         * @return is told, by the thread of a replication, what its clock shows
         */
        LongConsumer over(double nanos);
    }
}
