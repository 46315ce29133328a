package dev.flight.report.routing;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How messages ended that were not delivered. */
final class Ends {

    private Ends() {}

    /** The reasons of one kind that happened. */
    static List<Fate> of(Fate.Kind kind, Tally tally) {
        return Arrays.stream(Fate.values())
                .filter(fate -> fate.kind() == kind && tally.ended(fate) > 0)
                .toList();
    }

    /** {@code overflow}, or of several {@code overflow 96, lost 24}. */
    static String reasons(Fate.Kind kind, Tally tally) {
        List<Fate> fates = of(kind, tally);
        return fates.size() == 1
                ? fates.get(0).label()
                : fates.stream()
                        .map(fate -> fate.label() + " " + Figures.count(tally.ended(fate)))
                        .collect(Collectors.joining(", "));
    }

    /** {@code dropped (overflow)}, {@code expired}. */
    static String named(Fate fate) {
        String kind = Names.of(fate.kind()).replace('-', ' ');
        return fate == Fate.EXPIRED ? kind : kind + " (" + fate.label() + ")";
    }

    /** Whether messages were lost on the way: not those that were refused or are still on it. */
    static boolean anyLost(Tally tally) {
        return tally.ended(Fate.Kind.DROPPED) + tally.ended(Fate.Kind.DEAD_LETTERED) + tally.ended(Fate.Kind.EXPIRED)
                > 0;
    }
}
