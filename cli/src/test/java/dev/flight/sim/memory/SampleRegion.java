package dev.flight.sim.memory;

import dev.flight.heap.HeapOptions;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.trace.Holder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up course of a region, for reports: no allocator has a part in it, so none changes what is expected of them. */
final class SampleRegion {

    static final int STEPS = 400;

    final String name;
    final AllocatorPolicy policy;
    final long capacity;
    long softLimit;
    long hardLimit;
    long endMillis = 600_000;
    double fullest = 0.77;
    double fragmentationMax = 0.31;
    long operations = 184_213;

    @Nullable
    FailureKind failure;

    double failsAt = 0.42;
    long failures = 17;
    long failureLimit;
    Holder holder = new Holder("race", "asset-cache", "car_load", null);
    List<String> sessions = List.of("race", "lobby", "menu");
    List<String> sites = List.of("car_load", "track_load", "sfx_open", "net_buffer", "font_page", "save_game");

    SampleRegion(String name, AllocatorPolicy policy, long capacity) {
        this.name = name;
        this.policy = policy;
        this.capacity = capacity;
        this.softLimit = capacity;
        this.hardLimit = capacity;
    }

    RegionSetup setup() {
        return new RegionSetup(
                name, policy, new HeapOptions(capacity, 16, 8, 32, HeapOptions.End.LOW), hardLimit, softLimit);
    }

    RegionResult result() {
        return operations == 0 ? idle() : busy();
    }

    private RegionResult idle() {
        Timeline timeline = new Timeline();
        timeline.record(0, 0, capacity, 0, PressureLevel.LOW);
        RegionResult.Holdings nobody = new RegionResult.Holdings(List.of(), List.of(), List.of());
        return new RegionResult(
                name,
                policy,
                capacity,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                0,
                0,
                0,
                capacity,
                1,
                new HeapRatios(0, 0, 0, 0),
                new PressureTimes(endMillis * 1_000_000, 0, 0, 0),
                timeline,
                nobody,
                nobody,
                0,
                0,
                map(0, 1));
    }

    private RegionResult busy() {
        Timeline timeline = new Timeline();
        long peak = 0;
        double peakAt = 0;
        Map<PressureLevel, Long> times = new EnumMap<>(PressureLevel.class);
        for (int step = 0; step < STEPS; step++) {
            long at = step * endMillis * 1_000_000 / STEPS;
            long live = live(step);
            double fragmentation = fragmentationMax * step / (STEPS - 1) * (step % 7 + 3) / 9;
            PressureLevel level = level(live);
            times.merge(level, endMillis * 1_000_000 / STEPS, Long::sum);
            timeline.record(at, live, (long) ((capacity - live) * (1 - fragmentation)), fragmentation, level);
            timeline.record(at, live - live / 6, capacity - live, fragmentation / 2, level);
            if (live > peak) {
                peak = live;
                peakAt = at / 1e6;
            }
        }
        long count = failure == null ? 0 : failures;
        for (int i = 0; i < count; i++) {
            timeline.failed((long) (Math.min(1, failsAt + i * i / 900.0) * endMillis * 1e6));
        }
        long left = live(STEPS - 1) / 3;
        return new RegionResult(
                name,
                policy,
                capacity,
                peak,
                peakAt,
                peak - peak / 20,
                Math.min(capacity, peak + peak / 10),
                operations,
                failure == FailureKind.CAPACITY ? count : 0,
                failure == FailureKind.FRAGMENTATION ? count : 0,
                failure == FailureKind.LIMIT ? count : 0,
                failure(),
                fragmentationMax / 2.3,
                fragmentationMax,
                0.031,
                capacity / 250,
                41.7,
                new HeapRatios(1.0 + 1 / 3.0, 1.12, 1.5, 1.17),
                new PressureTimes(
                        times.getOrDefault(PressureLevel.LOW, 0L),
                        times.getOrDefault(PressureLevel.MEDIUM, 0L),
                        times.getOrDefault(PressureLevel.HIGH, 0L),
                        times.getOrDefault(PressureLevel.CRITICAL, 0L)),
                timeline,
                holdings(peak),
                holdings(left),
                left,
                (int) (left / 40_000),
                map(left, 3));
    }

    /** Rises in steps, with a sawtooth on top. */
    private long live(int step) {
        double rise = Math.min(1, 0.3 + step * 1.0 / STEPS + (step / 40 % 2) * 0.08);
        double tooth = 1 - (step % 20) / 100.0;
        return ((long) (capacity * fullest * rise * tooth / 16)) * 16;
    }

    private PressureLevel level(long live) {
        double used = capacity == 0 ? 1 : (double) live / capacity;
        return used < 0.5
                ? PressureLevel.LOW
                : used < 0.6 ? PressureLevel.MEDIUM : used < 0.7 ? PressureLevel.HIGH : PressureLevel.CRITICAL;
    }

    private @Nullable Failure failure() {
        if (failure == null) {
            return null;
        }
        long free = failure == FailureKind.CAPACITY ? 20_480 : 421_888;
        long total = Math.min(capacity, free);
        return new Failure(
                failsAt * endMillis,
                98_304,
                98_320,
                Math.min(total, 65_536),
                total,
                failure,
                failure == FailureKind.LIMIT ? failureLimit : capacity,
                failureLimit - 40_000,
                holder,
                map(capacity - total, 2),
                612,
                480);
    }

    private RegionResult.Holdings holdings(long whole) {
        return new RegionResult.Holdings(
                split(sessions, whole), split(List.of("asset-cache", "vm-heap", "buffer"), whole), split(sites, whole));
    }

    private static List<Holding> split(List<String> names, long whole) {
        List<Holding> holdings = new ArrayList<>();
        long rest = whole;
        for (String each : names) {
            holdings.add(new Holding(each, rest / 2, Math.max(1, rest / 50_000)));
            rest -= rest / 2;
        }
        return holdings;
    }

    /** Cells that are full, but each {@code gap}-th of 16 partly or not. */
    private HeapMap map(long live, int gap) {
        int count = (int) Math.min(1024, capacity);
        long cell = count == 0 ? 1 : (capacity + count - 1) / count;
        long[] lives = new long[count];
        long[] free = new long[count];
        int[] holes = new int[count];
        for (int i = 0; i < count && live > 0; i++) {
            lives[i] = i % 16 < gap ? i % 3 == 0 ? 0 : cell / 2 : cell;
            free[i] = cell - lives[i];
            holes[i] = free[i] > 0 ? 1 : 0;
        }
        if (count > 0 && live > 0) {
            Arrays.fill(lives, count - count / 5, count, gap > 2 ? 0 : cell);
        }
        return new HeapMap(capacity, cell, lives, free, holes);
    }
}
