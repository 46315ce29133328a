package dev.flight.sim.routing;

import dev.flight.profile.Names;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The groups that the result of a scenario will have: each of the clients with each channel that reaches them. */
public final class RoutingGroups {

    static final String REASON = "reason";

    private final List<Map<String, String>> groups = new ArrayList<>();

    /** The groups of a scenario. */
    public static RoutingGroups of(RoutingScenario scenario) {
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
        groups.forEach(group -> values.add(group.getOrDefault(selector, "")));
        return values;
    }

    /** For what reasons messages end in a kind of fate. */
    static Set<String> reasons(Fate.Kind kind) {
        Set<String> labels = new TreeSet<>();
        Arrays.stream(Fate.values())
                .filter(fate -> fate.kind() == kind)
                .map(Fate::label)
                .forEach(labels::add);
        return labels;
    }

    /** Whether any group is all that is selected. */
    boolean selects(Map<String, String> selectors) {
        return groups.stream()
                .anyMatch(group -> selectors.entrySet().stream()
                        .allMatch(each ->
                                each.getKey().equals(REASON) || each.getValue().equals(group.get(each.getKey()))));
    }
}
