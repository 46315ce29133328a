package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.sim.memory.Failure;
import dev.flight.sim.memory.Holding;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.text.Cut;
import java.util.ArrayList;
import java.util.List;

/** What would help a workload to live on a target. */
final class Advice {

    private static final double TIGHT = 0.85;

    private Advice() {}

    /** After a failed allocation. */
    static List<String> after(SimulationResult.Target target, RegionResult region, Failure failure) {
        List<String> hints = new ArrayList<>();
        boolean inHeap = region.equals(target.result().heap());
        switch (failure.kind()) {
            case FRAGMENTATION -> {
                if (inHeap) {
                    minimum(target, hints);
                }
                hints.add(
                        "allocate what lives long first, keep blocks of one size in a pool of their own, or try another"
                                + " allocator: --policies all compares them");
            }
            case CAPACITY -> {
                if (inHeap) {
                    minimum(target, hints);
                }
                most(region, hints);
                hints.add("make it smaller, free it earlier, or choose a platform with more memory");
            }
            case LIMIT -> {
                most(region, hints);
                hints.add("raise the limit (share or limit of the session), or free before asking for more");
            }
        }
        return hints;
    }

    /** After a session was killed. */
    static List<String> afterKill(SimulationResult.Target target) {
        List<String> hints = new ArrayList<>();
        minimum(target, hints);
        most(target.result().heap(), hints);
        long reclaimed = target.result().reclaimedBytes();
        hints.add(
                reclaimed == 0
                        ? "nothing could be reclaimed: what can be loaded anew has the purpose asset-cache"
                        : Figures.size(reclaimed)
                                + " of caches were reclaimed and it was not enough: run fewer sessions a"
                                + " machine, or choose a larger one");
        return hints;
    }

    /** Where nothing failed: only what a reader would want to know before relying on it. */
    static List<String> forSurvivor(SimulationResult.Target target) {
        RegionResult heap = target.result().heap();
        boolean tight = Verdict.share(heap.peakLive(), heap.capacity()) > TIGHT;
        return tight
                ? List.of("less than " + Figures.percent(1 - TIGHT)
                        + " of the heap is to spare: a little more load, or the same in another order, may not fit")
                : List.of();
    }

    private static void minimum(SimulationResult.Target target, List<String> hints) {
        Long minimum = target.minimumHeap();
        long peak = target.result().heap().peakLive();
        if (minimum == null) {
            hints.add("--min-heap searches for the smallest heap that would do");
        } else if (minimum < 0) {
            hints.add("no heap is large enough for this workload with this allocator");
        } else {
            hints.add("a heap of " + Figures.size(minimum) + " would do (peak live here " + Figures.size(peak) + ")");
        }
    }

    /** Who holds the most at the peak. */
    private static void most(RegionResult region, List<String> hints) {
        List<String> most = new ArrayList<>();
        first("session", region.peak().bySession(), region, most);
        first("purpose", region.peak().byPurpose(), region, most);
        first("site", region.peak().bySite(), region, most);
        if (!most.isEmpty()) {
            hints.add("the most at the peak is held by " + String.join(", ", most));
        }
    }

    private static void first(String what, List<Holding> holdings, RegionResult region, List<String> most) {
        if (!holdings.isEmpty() && region.peakLive() > 0) {
            Holding holding = holdings.get(0);
            most.add(what + " " + Cut.of(holding.name()) + " (" + Figures.size(holding.bytes()) + ", "
                    + Figures.percent(Verdict.share(holding.bytes(), region.peakLive())) + ")");
        }
    }
}
