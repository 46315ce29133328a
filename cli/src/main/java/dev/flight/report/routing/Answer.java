package dev.flight.report.routing;

import dev.flight.report.Figures;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import dev.flight.text.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What some clients got and what they lost, in one sentence.
 *
 * @param name theirs, as in the scenario
 * @param tally of all their channels
 * @param budget how many bytes the queue of one of them may take; empty where it has no limit
 */
record Answer(String name, Tally tally, OptionalLong budget) {

    /** The answers of all clients, in the order of the scenario. */
    static List<Answer> of(RoutingResult result) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (GroupResult group : result.groups()) {
            answers.computeIfAbsent(
                    group.clients(),
                    name -> new Answer(
                            name, Selection.of(result, Map.of("clients", name)).tally(), budget(result, name)));
        }
        return List.copyOf(answers.values());
    }

    private static OptionalLong budget(RoutingResult result, String name) {
        return result.clients().stream()
                .filter(each -> each.clients().equals(name))
                .flatMapToLong(each -> each.budget().stream())
                .findFirst();
    }

    /** {@code psp}, or with the platform of those who have a name of their own {@code lobby (vita)}. */
    static String named(GroupResult group) {
        return group.clients().equals(group.platform())
                ? group.clients()
                : group.clients() + " (" + group.platform() + ")";
    }

    /** At most so many: those that got the least of theirs, in the order that they have. */
    static List<Answer> worst(List<Answer> answers, int most) {
        if (answers.size() <= most) {
            return answers;
        }
        List<Answer> shown = answers.stream()
                .sorted(Comparator.comparingDouble(answer -> GroupOrder.delivered(answer.tally())))
                .limit(most)
                .toList();
        return answers.stream().filter(shown::contains).toList();
    }

    /** {@code and 188 more clients, which got 99.9% and more}, of those that are not shown; empty when all are. */
    static String rest(List<Answer> answers, List<Answer> shown) {
        List<Answer> others =
                answers.stream().filter(answer -> !shown.contains(answer)).toList();
        return others.stream()
                .map(Answer::tally)
                .min(Comparator.comparingDouble(GroupOrder::delivered))
                .map(least -> "and " + others.size() + " more, each with at least "
                        + Parts.percent(least.delivered(), least.published()) + " delivered")
                .orElse("");
    }

    /** Their name, safe to print. */
    String clients() {
        return Cut.of(name);
    }

    boolean isGood() {
        return !Ends.anyLost(tally);
    }

    /** {@code 99.2% of 12,040 delivered; 96 dropped (overflow); latency p50 2.5s, p99 5.1s; ...}. */
    String sentence() {
        if (tally.published() == 0) {
            return "nothing was published to them.";
        }
        List<String> parts = new ArrayList<>();
        parts.add(Parts.percent(tally.delivered(), tally.published()) + " of " + Figures.count(tally.published())
                + " delivered");
        losses(parts);
        if (tally.delivered() > 0) {
            parts.add(
                    "latency p50 " + Parts.latency(tally.latency(0.5)) + ", p99 " + Parts.latency(tally.latency(0.99)));
        }
        if (tally.depthMax() > 0) {
            parts.add("queue of a connection at most " + Figures.count(tally.depthMax(), "message") + ", "
                    + Figures.size(tally.bytesMax())
                    + (budget.isPresent() ? " of " + Figures.size(budget.getAsLong()) : ""));
        }
        return String.join("; ", parts) + ".";
    }

    private void losses(List<String> parts) {
        List<String> losses = new ArrayList<>();
        ended(Fate.Kind.DROPPED, "dropped", losses);
        long dead = tally.ended(Fate.Kind.DEAD_LETTERED);
        if (dead > 0) {
            losses.add(Figures.count(dead, "critical message") + " became dead letters ("
                    + Ends.reasons(Fate.Kind.DEAD_LETTERED, tally) + ")");
        }
        if (tally.ended(Fate.Kind.EXPIRED) > 0) {
            losses.add(Figures.count(tally.ended(Fate.Kind.EXPIRED)) + " expired");
        }
        ended(Fate.Kind.REJECTED, "rejected", losses);
        if (tally.inFlight() > 0) {
            losses.add(Figures.count(tally.inFlight()) + " still in flight");
        }
        if (!losses.isEmpty()) {
            parts.add(String.join(", ", losses));
        }
    }

    private void ended(Fate.Kind kind, String word, List<String> losses) {
        if (tally.ended(kind) > 0) {
            losses.add(Figures.count(tally.ended(kind)) + " " + word + " (" + Ends.reasons(kind, tally) + ")");
        }
    }
}
