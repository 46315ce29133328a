package dev.flight.sim.memory;

import dev.flight.expect.Metric;
import dev.flight.expect.Quantity;
import java.util.List;
import java.util.Set;

/** What can be expected of a simulation of memory: the metrics of one region of one target. */
public final class MemoryMetrics {

    /** What regions are selected by. */
    public static final Set<String> SELECTORS = Set.of("platform", "region", "policy");

    /** A region's result, and the target that it is of. */
    public record Subject(TargetResult target, RegionResult region) {}

    /** Every metric. */
    public static final List<Metric<Subject>> ALL = List.of(
            region("peakLive", Quantity.SIZE, "the most that was live", RegionResult::peakLive),
            region("peakRequested", Quantity.SIZE, "the most that was live, as asked for", RegionResult::peakRequested),
            region("peakFootprint", Quantity.SIZE, "the highest address used", RegionResult::peakFootprint),
            region("used", Quantity.RATIO, "peakLive over the capacity", MemoryMetrics::used),
            region("headroom", Quantity.SIZE, "the capacity less peakLive", r -> r.capacity() - r.peakLive()),
            region("failed", Quantity.COUNT, "allocations that failed", RegionResult::failed),
            region("failed.capacity", Quantity.COUNT, "for lack of memory", RegionResult::failedByCapacity),
            region("failed.fragmentation", Quantity.COUNT, "for lack of a hole", RegionResult::failedByFragmentation),
            region("failed.limit", Quantity.COUNT, "because of a limit", RegionResult::failedByLimit),
            region("fragmentation", Quantity.RATIO, "the highest it was", RegionResult::fragmentationMax),
            region("fragmentation.max", Quantity.RATIO, "the same", RegionResult::fragmentationMax),
            region("fragmentation.mean", Quantity.RATIO, "its mean over time", RegionResult::fragmentationMean),
            region("internalWaste", Quantity.RATIO, "(granted - requested) / granted", RegionResult::internalWaste),
            region("largestFree", Quantity.SIZE, "the smallest the largest hole was", RegionResult::largestFreeMin),
            region("leftLive", Quantity.SIZE, "what is live at the end", RegionResult::liveAtEnd),
            region(
                    "pressure.medium",
                    Quantity.TIME,
                    "the time at that level",
                    r -> r.pressure().medium()),
            region(
                    "pressure.high",
                    Quantity.TIME,
                    "the time at that level",
                    r -> r.pressure().high()),
            region(
                    "pressure.critical",
                    Quantity.TIME,
                    "the time at that level",
                    r -> r.pressure().critical()),
            target("oomKills", Quantity.COUNT, "sessions killed for memory", TargetResult::killCount),
            target("reclaimed", Quantity.SIZE, "taken back from caches", TargetResult::reclaimedBytes),
            target(
                    "stalls.some",
                    Quantity.TIME,
                    "time in which any session waited",
                    t -> millis(t.stalls().some())),
            target(
                    "stalls.full",
                    Quantity.TIME,
                    "time in which all waited",
                    t -> millis(t.stalls().full())));

    private MemoryMetrics() {}

    private interface OfRegion {
        double value(RegionResult region);
    }

    private interface OfTarget {
        double value(TargetResult target);
    }

    private static Metric<Subject> region(String name, Quantity quantity, String what, OfRegion value) {
        return new Metric<>(name, quantity, what, subject -> value.value(subject.region()));
    }

    private static Metric<Subject> target(String name, Quantity quantity, String what, OfTarget value) {
        return new Metric<>(name, quantity, what, subject -> value.value(subject.target()));
    }

    private static double used(RegionResult region) {
        return region.capacity() == 0 ? 0 : (double) region.peakLive() / region.capacity();
    }

    private static double millis(StallAverages stalls) {
        return stalls.totalNanos() / 1e6;
    }
}
