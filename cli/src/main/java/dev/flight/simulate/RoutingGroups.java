package dev.flight.simulate;

import dev.flight.profile.Names;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.routing.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The groups that the result of a scenario will have: each of the clients with each channel that reaches them. */
final class RoutingGroups {

    private static final String REASON = "reason";

    private final List<Map<String, String>> groups = new ArrayList<>();

    static RoutingGroups of(RoutingScenario scenario) {
        RoutingGroups all = new RoutingGroups();
        for (RoutedChannel channel : scenario.channels()) {
            for (Clients clients : scenario.clients()) {
                if (channel.reaches(clients)) {
                    all.groups.add(Map.of(
                            "clients",
                            clients.name(),
                            "platform",
                            clients.platform(),
                            "channel",
                            channel.name(),
                            "priority",
                            Names.of(channel.priority())));
                }
            }
        }
        return all;
    }

    /** What a selector can be. */
    Set<String> values(String selector) {
        Set<String> values = new TreeSet<>();
        if (selector.equals(REASON)) {
            Arrays.stream(Fate.values()).map(Fate::label).forEach(values::add);
        } else {
            groups.forEach(group -> values.add(group.getOrDefault(selector, "")));
        }
        return values;
    }

    /** Whether any group is all that is selected. */
    boolean selects(Map<String, String> selectors) {
        return groups.stream()
                .anyMatch(group -> selectors.entrySet().stream()
                        .allMatch(each ->
                                each.getKey().equals(REASON) || each.getValue().equals(group.get(each.getKey()))));
    }
}
