package dev.flight.report.routing;

import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.Tally;
import java.util.Comparator;
import java.util.List;

/** Which groups a report for people shows: all, or of very many those that fared worst. */
final class GroupOrder {

    private static final Comparator<GroupResult> WORST_FIRST = Comparator.comparingDouble(
                    (GroupResult group) -> delivered(group.tally()))
            .thenComparing(Comparator.comparingDouble(
                            (GroupResult group) -> group.tally().latency(0.99))
                    .reversed());

    private GroupOrder() {}

    /** At most so many, in the order of the scenario if they are all, else the worst first. */
    static List<GroupResult> shown(List<GroupResult> groups, int most) {
        return groups.size() <= most
                ? groups
                : groups.stream().sorted(WORST_FIRST).limit(most).toList();
    }

    /** The part of the messages that was delivered; all of none. */
    static double delivered(Tally tally) {
        return tally.published() == 0 ? 1 : (double) tally.delivered() / tally.published();
    }
}
