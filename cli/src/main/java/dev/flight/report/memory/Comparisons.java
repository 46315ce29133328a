package dev.flight.report.memory;

import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The targets of one platform, which differ only in their allocator's policy.
 *
 * @param targets as they were run
 */
public record Comparisons(String platform, List<SimulationResult.Target> targets) {

    /** The best: fewest failures and kills, then the smallest heap that does, the lowest footprint, the least fragmented. */
    private static final Comparator<SimulationResult.Target> BEST = Comparator.comparingLong(Comparisons::trouble)
            .thenComparingLong(Comparisons::minimum)
            .thenComparingLong(target -> heap(target).peakFootprint())
            .thenComparingDouble(target -> heap(target).fragmentationMax());

    public Comparisons {
        targets = List.copyOf(targets);
    }

    /** The targets of a result by platform, in their order. */
    public static List<Comparisons> of(SimulationResult result) {
        Map<String, List<SimulationResult.Target>> platforms = new LinkedHashMap<>();
        for (SimulationResult.Target target : result.targets()) {
            platforms
                    .computeIfAbsent(target.result().setup().platform(), name -> new ArrayList<>())
                    .add(target);
        }
        Collection<Map.Entry<String, List<SimulationResult.Target>>> entries = platforms.entrySet();
        return entries.stream()
                .map(entry -> new Comparisons(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether there is anything to compare. */
    public boolean isComparison() {
        return targets.size() > 1;
    }

    /** The best of them; the first of equals. */
    public SimulationResult.Target best() {
        return targets.stream().min(BEST).orElseThrow();
    }

    /** How many of them live. */
    public long living() {
        return targets.stream().filter(target -> target.result().survives()).count();
    }

    private static long trouble(SimulationResult.Target target) {
        return target.result().failed() + target.result().killCount();
    }

    private static long minimum(SimulationResult.Target target) {
        Long minimum = target.minimumHeap();
        return minimum == null || minimum < 0 ? Long.MAX_VALUE : minimum;
    }

    private static RegionResult heap(SimulationResult.Target target) {
        return target.result().heap();
    }
}
