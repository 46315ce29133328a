package dev.flight.routing.rule;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.RoutingScenario;
import java.util.List;
import java.util.Set;

/** Clients that are not allowed a channel that they get: all of its messages to them are rejected. */
final class PermissionMissing implements RoutingRule {

    @Override
    public String id() {
        return "scenario/permission-missing";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return Subscription.all(scenario).stream()
                .filter(each -> !each.clients().mayRead(each.channel()))
                .map(this::report)
                .toList();
    }

    private Diagnostic report(Subscription each) {
        Set<String> own = requireNonNullElse(each.clients().permissions(), Set.of());
        List<String> missing = each.channel().permissions().stream()
                .filter(permission -> !own.contains(permission))
                .toList();
        return Places.warning(id(), each.clients(), "permissions")
                .says("all messages of `" + each.channel().name() + "` to "
                        + each.clients().name() + " will be rejected: they lack " + String.join(", ", missing))
                .hint("add " + String.join(", ", missing)
                        + " to their `permissions`, or name in the channel's `clients` " + "only who may read it")
                .diagnostic();
    }
}
