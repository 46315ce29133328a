package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.ByteSize;
import java.util.List;
import java.util.Optional;

/** Queues that would take more memory than the platform gives to network buffers, were they full. */
final class QueueMemory implements RoutingRule {

    @Override
    public String id() {
        return "scenario/queue-memory";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return scenario.clients().stream()
                .flatMap(clients -> check(clients, new Outbound(scenario, clients)).stream())
                .toList();
    }

    private Optional<Diagnostic> check(Clients clients, Outbound outbound) {
        double full = clients.realtime().queue().capacity() * outbound.heldBytes();
        return outbound.buffers()
                .filter(most -> full > most.bytes())
                .map(most -> report(clients, outbound, ByteSize.capped(Math.round(full)), most));
    }

    private Diagnostic report(Clients clients, Outbound outbound, ByteSize full, ByteSize most) {
        int capacity = clients.realtime().queue().capacity();
        return Places.ofQueue(id(), clients, "capacity")
                .says(clients.name() + ": a full queue of " + capacity + " messages of "
                        + Figures.number(outbound.heldBytes()) + " bytes takes " + full.about(most)
                        + "; the platform's networkBuffersMax is " + most.about(full) + ", reached with "
                        + Figures.number(outbound.capacity()) + " messages")
                .hint("write a `capacity` of " + Figures.number(outbound.capacity())
                        + " or less, or send smaller payloads")
                .diagnostic();
    }
}
