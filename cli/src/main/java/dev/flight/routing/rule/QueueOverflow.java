package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Realtime;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutingScenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Queues that get more than they can hold between two polls, or more than can leave them. */
final class QueueOverflow implements RoutingRule {

    @Override
    public String id() {
        return "scenario/queue-overflow";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return scenario.clients().stream()
                .flatMap(clients -> check(clients, new Outbound(scenario, clients)).stream())
                .toList();
    }

    private Optional<Diagnostic> check(Clients clients, Outbound outbound) {
        return betweenPolls(clients, outbound).or(() -> backlog(clients, outbound));
    }

    private Optional<Diagnostic> betweenPolls(Clients clients, Outbound outbound) {
        Realtime realtime = clients.realtime();
        double interval = realtime.updateInterval().seconds();
        double come = outbound.rate().mostWithin(interval);
        double capacity = outbound.capacity();
        // What is equal on paper must not differ by a rounding.
        if (!outbound.polls() || come <= capacity * (1 + 1e-9)) {
            return Optional.empty();
        }
        double fillsIn = capacity * interval / come;
        return Optional.of(Places.ofQueue(id(), clients, "capacity")
                .says(clients.name() + ": up to " + Figures.number(come)
                        + " messages come for one client between two polls, "
                        + realtime.updateInterval() + " apart; its queue holds " + Figures.number(capacity)
                        + " and overflows " + Figures.seconds(fillsIn) + " after a poll")
                .hint("poll at least each " + Figures.seconds(fillsIn) + ", hold " + Figures.number(Math.ceil(come))
                        + " messages, or send less to one client")
                .diagnostic());
    }

    private Optional<Diagnostic> backlog(Clients clients, Outbound outbound) {
        RateCurve rate = outbound.rate();
        Outbound.Drain drain = outbound.drain();
        OptionalDouble at = rate.overflows(drain.perSecond(), outbound.capacity());
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(Places.ofQueue(id(), clients, "capacity")
                        .says(clients.name() + ": up to " + Figures.rate(rate.peak()) + " come for one client, and "
                                + drain.why() + ": its queue of " + Figures.number(outbound.capacity())
                                + " messages overflows " + Figures.seconds(at.getAsDouble())
                                + " after the start")
                        .hint(hint(outbound))
                        .diagnostic());
    }

    private static String hint(Outbound outbound) {
        return outbound.polls()
                ? "poll more often, take more in a batch, or send less to one client"
                : "send less or smaller messages to one client, or let more through";
    }
}
