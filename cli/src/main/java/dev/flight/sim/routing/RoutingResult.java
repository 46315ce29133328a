package dev.flight.sim.routing;

import dev.flight.expect.Expectation;
import dev.flight.unit.TimeSpan;
import java.util.List;

/**
 * All that a simulation of routing answers.
 *
 * @param name the scenario's
 * @param source the file that it was read from
 * @param from when measuring began, after the warm-up
 * @param to when the last load, and with it measuring, ended
 * @param faults what went wrong and when
 * @param servers how many messages all broker nodes can work on at a time
 * @param events how many events were simulated, over all replications
 */
public record RoutingResult(
        String name,
        String source,
        long seed,
        int replications,
        TimeSpan from,
        TimeSpan to,
        List<GroupResult> groups,
        List<ClientsResult> clients,
        List<BrokerResult> brokers,
        List<Shade> faults,
        int servers,
        long events,
        List<Expectation.Outcome> expectations) {

    public RoutingResult {
        groups = List.copyOf(groups);
        clients = List.copyOf(clients);
        brokers = List.copyOf(brokers);
        faults = List.copyOf(faults);
        expectations = List.copyOf(expectations);
    }

    /** A fault, for a plot: {@code broker 1 down}. */
    public record Shade(String what, TimeSpan from, TimeSpan to) {}

    /** Whether everything that was expected holds. */
    public boolean keepsExpectations() {
        return expectations.stream().allMatch(Expectation.Outcome::holds);
    }

    /** The same with what became of expectations. */
    public RoutingResult with(List<Expectation.Outcome> outcomes) {
        return new RoutingResult(
                name,
                source,
                seed,
                replications,
                from,
                to,
                groups,
                clients,
                brokers,
                faults,
                servers,
                events,
                outcomes);
    }
}
