package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.RoutingScenario;
import java.util.List;

/** The rules for routing scenarios. A new rule is one class and one line here. */
public final class RoutingRules {

    /** Every rule, in the order in which a reader would ask. */
    public static final List<RoutingRule> ALL = List.of(
            new NoSubscriber(),
            new PermissionMissing(),
            new PayloadTooLarge(),
            new NoBrokerUp(),
            new BrokerOverload(),
            new QueueOverflow(),
            new FallsBehind(),
            new ExpiresBetweenPolls(),
            new QueueMemory(),
            new TimeoutBelowPolling(),
            new RetryStorm(),
            new RetriesOutliveMessage(),
            new FaultAfterEnd());

    private RoutingRules() {}

    /** What the rules find; nothing where the scenario could not be read as a whole: its rates are not known then. */
    public static List<Diagnostic> check(RoutingScenario scenario) {
        return scenario.complete()
                ? ALL.stream().flatMap(rule -> rule.check(scenario).stream()).toList()
                : List.of();
    }
}
