package dev.flight.heap;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Operations on a heap with 100,000 live blocks of 16 to 4096 bytes: a random one is freed and another allocated, and the
 * largest hole is asked for, as the simulation does. A free and an allocation are two operations.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class HeapBenchmark {

    private static final int LIVE = 100_000;
    private static final int CHURN = 2_000_000;

    /** A policy of {@link HeapPolicy}; an arena, which only gives back all at once, has no steady state. */
    @Param({"FIRST_FIT", "NEXT_FIT", "BEST_FIT", "WORST_FIT", "BUDDY", "TLSF", "DLMALLOC", "SLAB", "PAGES"})
    public HeapPolicy policy;

    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] live = new int[LIVE];
    private Heap heap;

    /** Fills the heap and brings it near its steady state. */
    @Setup
    public void fill() {
        heap = policy.create(policy.options(1L << 30, 8, 8, HeapOptions.End.LOW));
        for (int i = 0; i < LIVE; i++) {
            live[i] = allocate();
        }
        for (int i = 0; i < CHURN; i++) {
            freeAndAllocate();
        }
    }

    @Benchmark
    @OperationsPerInvocation(2)
    public long freeAndAllocate() {
        int victim = random.nextInt(LIVE);
        heap.free(live[victim]);
        live[victim] = allocate();
        return heap.largestFree();
    }

    private int allocate() {
        int block = heap.allocate(random.nextInt(16, 4097), 1);
        if (block == Heap.NONE) {
            throw new IllegalStateException("the heap is too small for the benchmark");
        }
        return block;
    }
}
