package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutingScenario;
import java.util.List;

/** Clients that are taken for gone between two of their polls. */
final class TimeoutBelowPolling implements RoutingRule {

    @Override
    public String id() {
        return "scenario/timeout-below-polling";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return scenario.clients().stream()
                .filter(each -> isGone(each.realtime()))
                .map(this::report)
                .toList();
    }

    private static boolean isGone(Realtime realtime) {
        return realtime.connectionMode() == ConnectionMode.POLLING
                && realtime.timeout().compareTo(realtime.updateInterval()) < 0;
    }

    private Diagnostic report(Clients clients) {
        Realtime realtime = clients.realtime();
        double anew = 2 * clients.link().latency().mean();
        String field = Places.hasRealtime(clients, "timeout") ? "timeout" : "updateInterval";
        return Places.ofRealtime(id(), clients, field)
                .says(clients.name() + " poll each " + realtime.updateInterval() + " and are taken for gone after "
                        + realtime.timeout() + ": each poll connects anew"
                        + (anew > 0 ? ", " + Figures.nanos(anew) + " longer in the mean" : ""))
                .hint("write a `timeout` of " + realtime.updateInterval() + " or more, or poll at least each "
                        + realtime.timeout())
                .diagnostic();
    }
}
