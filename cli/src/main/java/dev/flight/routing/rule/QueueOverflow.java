package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Realtime;
import dev.flight.routing.Clients;
import dev.flight.routing.Fault;
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
                .flatMap(clients -> check(scenario, clients, new Outbound(scenario, clients)).stream())
                .toList();
    }

    private Optional<Diagnostic> check(RoutingScenario scenario, Clients clients, Outbound outbound) {
        return betweenPolls(clients, outbound)
                .or(() -> backlog(clients, outbound))
                .or(() -> inBursts(clients, outbound))
                .or(() -> underPressure(scenario, clients, outbound));
    }

    private Optional<Diagnostic> betweenPolls(Clients clients, Outbound outbound) {
        return betweenPolls(clients, outbound, outbound.rate(), outbound.capacity(), "");
    }

    /** Between two polls within a burst. */
    private Optional<Diagnostic> inBursts(Clients clients, Outbound outbound) {
        double interval = clients.realtime().updateInterval().seconds();
        return outbound.burstSeconds() < interval
                ? Optional.empty()
                : betweenPolls(clients, outbound, outbound.burstRate(), outbound.capacity(), " while a burst is on");
    }

    /** Between two polls while memory pressure makes the queue shorter. */
    private Optional<Diagnostic> underPressure(RoutingScenario scenario, Clients clients, Outbound outbound) {
        Integer shrunk = clients.profile().pressure().response().queue();
        return shrunk == null || shrunk >= outbound.capacity()
                ? Optional.empty()
                : scenario.faults().stream()
                        .filter(fault -> fault instanceof Fault.MemoryPressure pressure
                                && List.of(clients.name(), clients.platform()).contains(pressure.clients()))
                        .flatMap(fault -> betweenPolls(
                                clients,
                                outbound,
                                outbound.rate().within(fault.at().seconds(), fault.endNanos() / 1e9),
                                shrunk,
                                " under memory pressure from " + fault.at() + " on")
                                .stream())
                        .findFirst();
    }

    private Optional<Diagnostic> betweenPolls(
            Clients clients, Outbound outbound, RateCurve rate, double capacity, String when) {
        Realtime realtime = clients.realtime();
        double interval = realtime.updateInterval().seconds();
        double come = rate.mostWithin(interval);
        // What is equal on paper must not differ by a rounding.
        if (!outbound.polls() || come <= capacity * (1 + 1e-9)) {
            return Optional.empty();
        }
        double fillsIn = capacity * interval / come;
        return Optional.of(Places.ofQueue(id(), clients, "capacity")
                .says(clients.name() + ": up to " + Figures.number(come)
                        + " messages come for one client between two polls, "
                        + realtime.updateInterval() + " apart" + when + "; its queue holds "
                        + Figures.number(capacity) + " and overflows " + Figures.seconds(fillsIn) + " after a poll")
                .hint("poll well within " + Figures.seconds(fillsIn) + ", hold more than "
                        + Figures.number(Math.ceil(come)) + " messages, or send less to one client")
                .diagnostic());
    }

    private Optional<Diagnostic> backlog(Clients clients, Outbound outbound) {
        RateCurve rate = outbound.rate();
        Outbound.Drain drain = outbound.drain();
        OptionalDouble at = rate.backlog(drain.perSecond(), outbound.capacity()).overflowsAt();
        // Where messages expire sooner, the queue never fills: that is another rule's.
        return at.isEmpty() || outbound.beforeTheyExpire() < outbound.capacity()
                ? Optional.empty()
                : Optional.of(Places.ofQueue(id(), clients, "capacity")
                        .says(clients.name() + ": up to " + Figures.rate(rate.peak()) + " come for one client, and "
                                + drain.why() + ": its queue of " + Figures.number(outbound.capacity())
                                + " messages overflows " + Figures.seconds(at.getAsDouble())
                                + " after the start")
                        .hint(drain.hint())
                        .diagnostic());
    }
}
