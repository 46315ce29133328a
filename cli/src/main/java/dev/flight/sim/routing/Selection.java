package dev.flight.sim.routing;

import dev.flight.profile.Names;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some groups of a result taken together: what an expectation speaks of.
 *
 * @param groups those that it selects
 * @param reason the only reason of an end that is meant; null for all
 */
public record Selection(
        RoutingResult result,
        List<GroupResult> groups,
        Tally tally,
        @Nullable String reason) {

    private static final String REASON = "reason";

    public Selection {
        groups = List.copyOf(groups);
    }

    /** The groups that an expression selects by these names. */
    public static Selection of(RoutingResult result, Map<String, String> selectors) {
        List<GroupResult> groups = result.groups().stream()
                .filter(group ->
                        selectors.entrySet().stream().allMatch(each -> is(group, each.getKey(), each.getValue())))
                .toList();
        Tally tally = new Tally();
        groups.forEach(group -> tally.add(group.tally()));
        return new Selection(result, groups, tally, selectors.get(REASON));
    }

    private static boolean is(GroupResult group, String selector, String value) {
        return switch (selector) {
            case "platform" -> group.platform().equals(value);
            case "clients" -> group.clients().equals(value);
            case "channel" -> group.channel().equals(value);
            case "priority" -> Names.of(group.priority()).equals(value);
            default -> selector.equals(REASON);
        };
    }

    /** A part of what was published; not a number where nothing was. */
    double part(long messages) {
        return (double) messages / tally.published();
    }

    /** A latency of what was delivered; not a number where nothing was. */
    double latency(ToDoubleFunction<Tally> which) {
        return tally.delivered() == 0 ? Double.NaN : which.applyAsDouble(tally);
    }

    /** The part of the published messages that ended in a kind of fate, for the reason that is selected. */
    double ended(Fate.Kind kind) {
        long messages = 0;
        for (Fate fate : Fate.values()) {
            boolean meant = reason == null || fate.label().equals(reason);
            messages += meant && fate.kind() == kind ? tally.ended(fate) : 0;
        }
        return part(messages);
    }

    /** How many of their messages waited in a connection's queue: the mean over time and connections. */
    public double depthMean() {
        long connections = groups.stream()
                .collect(Collectors.toMap(GroupResult::clients, GroupResult::connections, (a, b) -> a))
                .values()
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
        double time = nanos() * connections;
        return time == 0 ? 0 : tally.waitedNanos() / time;
    }

    /** The part of the brokers' time that they worked on their messages. */
    public double utilisation() {
        double time = nanos() * result.servers();
        return time == 0 ? 0 : tally.servedNanos() / time;
    }

    /** The time that was measured, over all replications. */
    private double nanos() {
        return (double) (result.to().nanos() - result.from().nanos()) * result.replications();
    }
}
