package dev.flight.sim.memory;

import dev.flight.trace.OperationSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The smallest heap that a workload survives with a policy, found by bisection.
 *
 * <p>More room does not always help: an allocator may place blocks worse in a larger heap. So what is found survives, and
 * the next smaller size that was tried did not; a still smaller one might.
 */
public final class MinimumHeap {

    /** Opens the workload from its start. */
    @FunctionalInterface
    public interface Workload {
        OperationSource open() throws IOException;
    }

    private static final long MOST = 1L << 52;

    private final Workload workload;
    private final TargetSetup target;
    private final long untilNanos;
    private final long step;

    private MinimumHeap(Workload workload, TargetSetup target, long untilNanos) {
        this.workload = workload;
        this.target = target;
        this.untilNanos = untilNanos;
        this.step = target.heap().heap().alignment();
    }

    /**
     * Searches; {@code peakLive} is the most that was live at once in a heap of another size, and where the search starts. It
     * is no bound: a block may be granted the tail of a hole that is too small for another, and none in a smaller heap.
     *
     * @return the bytes, a multiple of the allocator's alignment; -1 when no heap is large enough
     */
    public static long search(Workload workload, TargetSetup target, long peakLive, long untilNanos) {
        return new MinimumHeap(workload, target, untilNanos).search(peakLive);
    }

    private long search(long peakLive) {
        long start = Math.max(1, units(peakLive));
        return survives(start) ? fromAbove(start) : fromBelow(start);
    }

    private long fromAbove(long survivor) {
        long high = survivor;
        long low = high - 1;
        for (long less = 2; low > 0 && survives(low); less *= 2) {
            high = low;
            low = Math.max(0, high - less);
        }
        return between(low, high);
    }

    private long fromBelow(long tooSmall) {
        long low = tooSmall;
        long high = low + 1;
        for (long more = 2; !survives(high); more *= 2) {
            low = high;
            high += more;
            if (high > MOST / step) {
                return -1;
            }
        }
        return between(low, high);
    }

    private long between(long tooSmall, long survivor) {
        long low = tooSmall;
        long high = survivor;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (survives(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high * step;
    }

    private long units(long bytes) {
        return (bytes + step - 1) / step;
    }

    private boolean survives(long units) {
        try (OperationSource source = workload.open()) {
            return MemorySimulation.survives(source, target.withHeap(units * step), untilNanos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
