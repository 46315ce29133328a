package dev.flight.profile;

import dev.flight.unit.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a platform's heap.
 *
 * @param heapMax the most the heap may hold; null for all that the region has free
 * @param stackMax the most of it for component stacks; null for no limit
 * @param cacheMax the most of it for asset caches; null for no limit
 * @param softLimit from here on the platform reacts to memory pressure
 * @param hardLimit from here on allocations fail (on a VM: the out-of-memory kill)
 * @param networkBuffersMax the most of it for message queues; null for no limit
 */
public record Limits(
        @Nullable Limit heapMax,
        @Nullable Limit stackMax,
        @Nullable Limit cacheMax,
        Limit softLimit,
        Limit hardLimit,
        @Nullable Limit networkBuffersMax) {

    static final Limit DEFAULT_SOFT = new Limit.Part(Ratio.percent(90));
    static final Limit DEFAULT_HARD = new Limit.Part(Ratio.WHOLE);
}
