package dev.flight.sim.memory;

import dev.flight.profile.AllocatorPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a region. Sizes are bytes, times milliseconds on the clock of the workload.
 *
 * @param capacity what the region has for allocations
 * @param peakLive the most that was live at once, as granted: headers and rounding included
 * @param peakAtMillis the first moment of it
 * @param peakRequested the most that was live at once, as asked for
 * @param peakFootprint one more than the highest address that was ever used
 * @param operations allocations, resizes and frees, failed ones too
 * @param failedByCapacity allocations for which too little was free
 * @param failedByFragmentation allocations for which enough was free, but in no hole
 * @param failedByLimit allocations that a hard limit or the share of a session forbade
 * @param fragmentationMean external fragmentation, 1 - largest hole / all holes, its mean over time
 * @param fragmentationMax the highest it was
 * @param internalWaste (granted - requested) / granted, over all blocks that were placed
 * @param largestFreeMin the smallest that the largest hole ever was
 * @param holesMean how many holes there were, the mean over time
 * @param peak who held the most at the peak
 * @param left who holds what at the end
 */
public record RegionResult(
        String name,
        AllocatorPolicy policy,
        long capacity,
        long peakLive,
        double peakAtMillis,
        long peakRequested,
        long peakFootprint,
        long operations,
        long failedByCapacity,
        long failedByFragmentation,
        long failedByLimit,
        @Nullable Failure firstFailure,
        double fragmentationMean,
        double fragmentationMax,
        double internalWaste,
        long largestFreeMin,
        double holesMean,
        HeapRatios ratios,
        PressureTimes pressure,
        Timeline timeline,
        Holdings peak,
        Holdings left,
        long liveAtEnd,
        int blocksAtEnd,
        HeapMap mapAtEnd) {

    /** Who holds how much, the largest first, the ten largest of each. */
    public record Holdings(List<Holding> bySession, List<Holding> byPurpose, List<Holding> bySite) {}

    /** How many allocations failed. */
    public long failed() {
        return failedByCapacity + failedByFragmentation + failedByLimit;
    }

    /** How many failed for one reason. */
    public long failed(FailureKind kind) {
        return switch (kind) {
            case CAPACITY -> failedByCapacity;
            case FRAGMENTATION -> failedByFragmentation;
            case LIMIT -> failedByLimit;
        };
    }
}
