package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.sim.memory.Failure;
import dev.flight.sim.memory.OomKill;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.TargetResult;
import dev.flight.text.Cut;
import dev.flight.trace.Holder;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a workload lives on a target, in one sentence, and what to do when not.
 *
 * @param target the platform, safe to print
 * @param sentence what happened first, with the numbers
 * @param hints what would help, the most certain first
 */
public record Verdict(String target, boolean lives, String sentence, List<String> hints) {

    public Verdict {
        hints = List.copyOf(hints);
    }

    public static Verdict of(SimulationResult.Target target) {
        TargetResult result = target.result();
        String name = Cut.of(result.setup().platform());
        RegionResult region = firstToFail(result);
        Failure failure = region == null ? null : region.firstFailure();
        if (!result.kills().isEmpty()
                && (failure == null || result.kills().get(0).atMillis() <= failure.atMillis())) {
            return new Verdict(name, false, killed(result), Advice.afterKill(target));
        }
        if (region != null && failure != null) {
            return new Verdict(name, false, failed(result, region, failure), Advice.after(target, region, failure));
        }
        return new Verdict(name, true, lives(result.heap()), Advice.forSurvivor(target));
    }

    /** The region of the first failure of all; null when none failed. */
    public static @Nullable RegionResult firstToFail(TargetResult result) {
        return result.regions().stream()
                .filter(region -> region.firstFailure() != null)
                .min(Comparator.comparingDouble(Verdict::failedAt))
                .orElse(null);
    }

    private static double failedAt(RegionResult region) {
        Failure failure = region.firstFailure();
        return failure == null ? Double.POSITIVE_INFINITY : failure.atMillis();
    }

    /** {@code lives} or {@code does not live}. */
    public String word() {
        return lives ? "lives" : "does not live";
    }

    /** All of it: {@code psp: lives: peak 18.2MB of 23.5MB ...}. */
    public String text() {
        return target + ": " + word() + ": " + sentence;
    }

    private static String lives(RegionResult heap) {
        if (heap.operations() == 0) {
            return "nothing was asked of its heap.";
        }
        return "peak " + Figures.size(heap.peakLive()) + " of " + Figures.size(heap.capacity()) + " at "
                + Figures.time(heap.peakAtMillis()) + " (" + Figures.percent(share(heap.peakLive(), heap.capacity()))
                + "), " + Figures.size(heap.capacity() - heap.peakLive()) + " to spare, fragmentation at most "
                + Figures.ratio(heap.fragmentationMax()) + ".";
    }

    private static String failed(TargetResult result, RegionResult region, Failure failure) {
        String block = "at " + Figures.time(failure.atMillis()) + " the " + Figures.size(failure.size()) + " block"
                + holder(failure.holder()) + place(result, region);
        return block
                + switch (failure.kind()) {
                    case FRAGMENTATION ->
                        " finds no hole" + taken(failure) + ": " + Figures.size(failure.totalFree())
                                + " are free, the largest piece is " + Figures.size(failure.largestFree())
                                + " (fragmentation "
                                + Figures.ratio(fragmentation(failure)) + ").";
                    case CAPACITY ->
                        " does not fit" + taken(failure) + ": " + Figures.size(failure.totalFree()) + " of "
                                + Figures.size(region.capacity()) + " are free, "
                                + Figures.size(failure.granted() - failure.totalFree()) + " too little.";
                    case LIMIT ->
                        " would pass " + limit(result, failure) + " of " + Figures.size(failure.limit()) + " by "
                                + Figures.size(failure.held() + failure.granted() - failure.limit()) + ": "
                                + Figures.size(failure.held()) + " are live already.";
                };
    }

    private static String place(TargetResult result, RegionResult region) {
        return region.equals(result.heap()) ? "" : " in " + Cut.of(region.name());
    }

    /** What header and rounding make of a block, where that is why it does not fit. */
    private static String taken(Failure failure) {
        boolean fitsWithout = failure.size() <= failure.largestFree();
        return fitsWithout ? " (it takes " + Figures.count(failure.granted()) + "B with header and rounding)" : "";
    }

    private static double fragmentation(Failure failure) {
        return 1 - share(failure.largestFree(), failure.totalFree());
    }

    private static String limit(TargetResult result, Failure failure) {
        String session = failure.holder().session();
        if (session == null || failure.limit() == result.setup().heap().hardLimit()) {
            return "the hard limit";
        }
        return "the limit of session " + Cut.of(session);
    }

    private static String killed(TargetResult result) {
        OomKill first = result.kills().get(0);
        String others = result.killCount() > 1 ? "; " + Figures.count(result.killCount()) + " were killed in all" : "";
        return "at " + Figures.time(first.atMillis()) + " session " + Cut.of(first.session())
                + " is killed for memory: it holds " + Figures.size(first.bytes())
                + ", the most of all, and the hard limit is "
                + Figures.size(result.setup().heap().hardLimit())
                + others + ".";
    }

    /** {@code  for race (asset-cache, site car_load)}. */
    private static String holder(Holder holder) {
        String purpose = holder.purpose() == null ? "" : Cut.of(holder.purpose());
        String site = holder.site() == null ? "" : "site " + Cut.of(holder.site());
        String detail = purpose + (purpose.isEmpty() || site.isEmpty() ? "" : ", ") + site;
        if (holder.session() == null) {
            return detail.isEmpty() ? "" : " for " + detail;
        }
        return " for " + Cut.of(holder.session()) + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
