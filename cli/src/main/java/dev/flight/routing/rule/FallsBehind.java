package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutingScenario;
import java.util.List;
import java.util.Optional;

/** Queues that do not overflow, but in which messages wait longer and longer since more come than can leave. */
final class FallsBehind implements RoutingRule {

    /** Chosen: who looks at live figures notices so long a delay. */
    private static final double NOTICED_SECONDS = 5;

    @Override
    public String id() {
        return "scenario/falls-behind";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return scenario.clients().stream()
                .flatMap(clients -> check(clients, new Outbound(scenario, clients)).stream())
                .toList();
    }

    private Optional<Diagnostic> check(Clients clients, Outbound outbound) {
        RateCurve rate = outbound.rate();
        double room = Math.min(outbound.capacity(), outbound.beforeTheyExpire());
        RateCurve.Backlog backlog = rate.backlog(outbound.drain().perSecond(), room);
        if (backlog.overflowsAt().isPresent()) {
            return room < outbound.capacity()
                    ? Optional.of(report(
                            clients,
                            outbound,
                            "from " + Figures.seconds(backlog.at())
                                    + " after the start on messages expire, as they wait for "
                                    + Figures.seconds(outbound.secondsToLive())))
                    : Optional.empty();
        }
        double wait = backlog.most() / outbound.drain().perSecond();
        double polls = outbound.polls() ? clients.realtime().updateInterval().seconds() : 0;
        return wait <= NOTICED_SECONDS + polls
                ? Optional.empty()
                : Optional.of(report(
                        clients,
                        outbound,
                        Figures.seconds(backlog.at()) + " after the start " + Figures.number(Math.ceil(backlog.most()))
                                + " messages wait, the last of them for " + Figures.seconds(wait)));
    }

    private Diagnostic report(Clients clients, Outbound outbound, String what) {
        Outbound.Drain drain = outbound.drain();
        return Places.ofQueue(id(), clients, "capacity")
                .says(clients.name() + ": up to " + Figures.rate(outbound.rate().peak()) + " come for one client, and "
                        + drain.why() + ": " + what)
                .hint(drain.hint())
                .diagnostic();
    }
}
