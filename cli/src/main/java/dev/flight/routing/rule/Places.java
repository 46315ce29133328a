package dev.flight.routing.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Sequence;

/** Where in a scenario a finding stands: at the field that says it, or at the name of what has it from its platform. */
final class Places {

    private Places() {}

    static Finding warning(String rule, RoutedChannel channel, String field) {
        return warning(rule, channel.node(), field, "name");
    }

    static Finding warning(String rule, Clients clients, String field) {
        return warning(rule, clients.node(), field, "platform");
    }

    static boolean hasRealtime(Clients clients, String field) {
        return clients.node().get("realtime") instanceof Mapping realtime && realtime.get(field) != null;
    }

    /** At a field of the clients' own {@code realtime} section. */
    static Finding ofRealtime(String rule, Clients clients, String field) {
        return clients.node().get("realtime") instanceof Mapping realtime && realtime.get(field) != null
                ? warning(rule, realtime, field, field)
                : warning(rule, clients, "platform");
    }

    /** At a field of their {@code queue}. */
    static Finding ofQueue(String rule, Clients clients, String field) {
        return clients.node().get("realtime") instanceof Mapping realtime
                        && realtime.get("queue") instanceof Mapping queue
                        && queue.get(field) != null
                ? warning(rule, queue, field, field)
                : warning(rule, clients, "platform");
    }

    static Finding warning(String rule, Mapping node, String field, String otherwise) {
        String at = node.get(field) == null ? otherwise : field;
        return Finding.warning(rule, node.location(at), node.pointer(at));
    }

    /** At a field of a fault, or at all of it. */
    static Finding ofFault(String rule, RoutingScenario scenario, int index, String field) {
        Node all = scenario.node().get("faults");
        Node fault = all instanceof Sequence faults ? faults.items().get(index) : scenario.node();
        return fault instanceof Mapping mapping && mapping.get(field) != null
                ? warning(rule, mapping, field, field)
                : Finding.warning(rule, fault.location(), fault.pointer());
    }
}
