package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.stream.IntStream;

/** Messages that are sent again before their acknowledgement can be back. */
final class RetryStorm implements RoutingRule {

    @Override
    public String id() {
        return "scenario/retry-storm";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return Subscription.all(scenario).stream()
                .filter(each -> each.isAcknowledged() && wait(each, scenario, 1) < roundTrip(each))
                .map(each -> report(each, scenario))
                .toList();
    }

    /** There and back, in the mean. */
    private static double roundTrip(Subscription each) {
        return 2 * each.clients().link().latency().mean();
    }

    private static double wait(Subscription each, RoutingScenario scenario, int attempt) {
        return scenario.ackTimeout().nanos() + each.waits().longest(attempt);
    }

    private Diagnostic report(Subscription each, RoutingScenario scenario) {
        int most = each.maxRetries() + 1;
        double back = roundTrip(each);
        // Sent for the last time when the wait is long enough, or when no retry is left.
        int inTime = IntStream.rangeClosed(1, most)
                .filter(attempt -> wait(each, scenario, attempt) >= back)
                .findFirst()
                .orElse(most + 1);
        TimeSpan timeout = scenario.ackTimeout();
        double enough = back - each.waits().longest(1);
        return Places.warning(id(), each.channel(), "name")
                .says("`" + each.channel().name() + "` to " + each.clients().name()
                        + ": an acknowledgement is back after "
                        + Figures.nanos(back) + " in the mean and is waited for "
                        + Figures.nanos(wait(each, scenario, 1))
                        + " (ackTimeout " + timeout
                        + " and the first retry's wait): without any loss a message is sent "
                        + times(Math.min(inTime, most)) + (inTime > most ? " and counts as undeliverable" : ""))
                .hint("write an `ackTimeout` of " + Figures.nanos(enough) + " or more, or a longer retry interval")
                .diagnostic();
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }
}
