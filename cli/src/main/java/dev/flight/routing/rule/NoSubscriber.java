package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import java.util.List;

/** Channels whose messages reach nobody. */
final class NoSubscriber implements RoutingRule {

    @Override
    public String id() {
        return "scenario/no-subscriber";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return scenario.channels().stream()
                .filter(channel -> scenario.clients().stream().noneMatch(channel::reaches))
                .map(this::report)
                .toList();
    }

    private Diagnostic report(RoutedChannel channel) {
        String at = channel.node().get("clients") == null ? "type" : "clients";
        return Finding.error(id(), channel.node().location(at), channel.node().pointer(at))
                .says("no clients get the messages of `" + channel.name() + "`"
                        + (channel.clients() == null ? ": no platform of the scenario can carry its type" : ""))
                .hint("its type needs one of "
                        + String.join(", ", channel.type().capabilities())
                        + "; or name in `clients` who gets them all the same")
                .diagnostic();
    }
}
