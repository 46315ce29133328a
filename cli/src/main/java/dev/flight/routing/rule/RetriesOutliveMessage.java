package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.RoutingScenario;
import java.util.List;

/** Retries that come when their message has already expired. */
final class RetriesOutliveMessage implements RoutingRule {

    @Override
    public String id() {
        return "scenario/retries-outlive-message";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return Subscription.all(scenario).stream()
                .filter(Subscription::isAcknowledged)
                .filter(each -> waits(each, scenario, each.maxRetries())
                        > each.timeToLive().nanos())
                .map(each -> report(each, scenario))
                .toList();
    }

    /** The least that passes before a retry. */
    private static double waits(Subscription each, RoutingScenario scenario, int retry) {
        double sum = 0;
        for (int i = 1; i <= retry; i++) {
            sum += scenario.ackTimeout().nanos() + each.waits().shortest(i);
        }
        return sum;
    }

    private Diagnostic report(Subscription each, RoutingScenario scenario) {
        int last = each.maxRetries();
        while (waits(each, scenario, last) > each.timeToLive().nanos()) {
            last--;
        }
        boolean own = each.channel().ttl() != null;
        return Places.warning(id(), each.channel(), own ? "ttl" : "name")
                .says("`" + each.channel().name() + "` to " + each.clients().name() + ": retry " + each.maxRetries()
                        + " comes " + Figures.nanos(waits(each, scenario, each.maxRetries()))
                        + " after the message was sent at the earliest; it expires after " + each.timeToLive()
                        + (own ? " (ttl)" : " (maxMessageAge)") + ", so no more than " + last + " of its "
                        + each.maxRetries() + " retries can go out")
                .hint("let messages live longer, retry sooner, or allow " + last + (last == 1 ? " retry" : " retries"))
                .diagnostic();
    }
}
