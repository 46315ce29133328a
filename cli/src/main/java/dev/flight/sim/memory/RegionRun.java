package dev.flight.sim.memory;

import dev.flight.heap.Heap;
import dev.flight.heap.HeapPolicy;
import dev.flight.profile.Pressure;
import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One region while it is simulated: its heap, and everything that is measured of it. */
final class RegionRun {

    private static final int MAP_CELLS = 1024;

    private final RegionSetup setup;
    private final Heap heap;
    private final PressureMonitor pressure;
    private final Ledger ledger = new Ledger();
    private final Timeline timeline = new Timeline();
    private final TimeMean fragmentation = new TimeMean();
    private final TimeMean holes = new TimeMean();
    private final HeapRatios.Meter ratios = new HeapRatios.Meter();
    private final Map<FailureKind, Long> failed = new EnumMap<>(FailureKind.class);
    private @Nullable Failure firstFailure;
    private long operations;
    private long requestedLive;
    private long requestedInAll;
    private long grantedInAll;
    private long peakLive;
    private long peakAtNanos;
    private long largestFreeMin;
    private double fragmentationNow;

    RegionRun(RegionSetup setup, Pressure pressure) {
        this.setup = setup;
        this.heap = HeapPolicy.of(setup.policy()).create(setup.heap());
        this.pressure = new PressureMonitor(pressure, setup.heap().capacity());
        this.largestFreeMin = heap.largestFree();
        measure(0);
    }

    RegionSetup setup() {
        return setup;
    }

    Heap heap() {
        return heap;
    }

    PressureLevel level() {
        return pressure.level();
    }

    /** Time goes by with things as they are. */
    void pass(long nanos) {
        fragmentation.pass(fragmentationNow, nanos);
        holes.pass(heap.freeBlocks(), nanos);
        ratios.pass(nanos);
        pressure.pass(nanos);
    }

    void operation() {
        operations++;
    }

    /** A block was placed. */
    void placed(int holder, long requested, long granted) {
        requestedLive += requested;
        requestedInAll += requested;
        grantedInAll += granted;
        ledger.add(holder, granted);
    }

    /** A block has gone. */
    void gone(int holder, long requested, long granted) {
        requestedLive -= requested;
        ledger.remove(holder, granted);
    }

    /** Looks at the heap after an operation. */
    void measure(long atNanos) {
        long live = heap.liveBytes();
        long largest = heap.largestFree();
        fragmentationNow = heap.fragmentation();
        fragmentation.set(fragmentationNow);
        holes.set(heap.freeBlocks());
        ratios.update(heap.footprint(), requestedLive);
        largestFreeMin = Math.min(largestFreeMin, largest);
        if (live > peakLive) {
            peakLive = live;
            peakAtNanos = atNanos;
            ledger.peak();
        }
        pressure.update(live, fragmentationNow);
        timeline.record(atNanos, live, largest, fragmentationNow, pressure.level());
    }

    boolean hasFailed() {
        return firstFailure != null;
    }

    /** An allocation failed. */
    void failed(long atNanos, long size, long alignment, FailureKind kind, long limit, long held, Holder holder) {
        failed.merge(kind, 1L, Long::sum);
        timeline.failed(atNanos);
        if (firstFailure == null) {
            long granted = heap.granted(size, alignment);
            FragmentationIndexes indexes = FragmentationIndexes.of(heap, granted);
            firstFailure = new Failure(
                    atNanos / 1e6,
                    size,
                    granted,
                    heap.largestFree(),
                    heap.freeBytes(),
                    kind,
                    limit,
                    held,
                    holder,
                    HeapMap.of(heap, MAP_CELLS),
                    indexes.unusableFree(),
                    indexes.fragmentationIndex());
        }
    }

    /** What became of the region by the end of the run. */
    RegionResult result(Holders holders, long endNanos) {
        timeline.end(endNanos);
        return new RegionResult(
                setup.name(),
                setup.policy(),
                setup.heap().capacity(),
                peakLive,
                peakAtNanos / 1e6,
                ratios.peakLive(),
                heap.footprint(),
                operations,
                failed.getOrDefault(FailureKind.CAPACITY, 0L),
                failed.getOrDefault(FailureKind.FRAGMENTATION, 0L),
                failed.getOrDefault(FailureKind.LIMIT, 0L),
                firstFailure,
                fragmentation.mean(),
                fragmentation.max(),
                grantedInAll == 0 ? 0 : (double) (grantedInAll - requestedInAll) / grantedInAll,
                largestFreeMin,
                holes.mean(),
                ratios.result(),
                pressure.times(),
                timeline,
                new RegionResult.Holdings(
                        ledger.atPeak(holders, Holder::session),
                        ledger.atPeak(holders, Holder::purpose),
                        ledger.atPeak(holders, Holder::site)),
                new RegionResult.Holdings(
                        ledger.now(holders, Holder::session),
                        ledger.now(holders, Holder::purpose),
                        ledger.now(holders, Holder::site)),
                heap.liveBytes(),
                heap.liveBlocks(),
                HeapMap.of(heap, MAP_CELLS));
    }
}
