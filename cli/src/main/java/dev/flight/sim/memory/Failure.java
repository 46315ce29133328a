package dev.flight.sim.memory;

import dev.flight.trace.Holder;

/**
 * An allocation that failed.
 *
 * @param atMillis when, on the clock of the workload
 * @param size the bytes asked for
 * @param granted the bytes that would have been taken, with header and rounding
 * @param largestFree the largest hole at that moment
 * @param totalFree all holes at that moment
 * @param limit the limit that was in the way; the region's hard limit or capacity where it was no session's
 * @param held what was live below that limit, of the session or of the region; a block that asks to grow counts where it
 *     would have to move
 * @param holder who asked
 * @param map the region at that moment
 * @param unusableFree Linux's unusable free space index for a block of this size, in thousandths
 * @param fragmentationIndex Linux's fragmentation index for a block of this size, in thousandths
 */
public record Failure(
        double atMillis,
        long size,
        long granted,
        long largestFree,
        long totalFree,
        FailureKind kind,
        long limit,
        long held,
        Holder holder,
        HeapMap map,
        long unusableFree,
        long fragmentationIndex) {}
