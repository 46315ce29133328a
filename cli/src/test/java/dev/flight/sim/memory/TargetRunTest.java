package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.heap.HeapOptions;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Pressure;
import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import dev.flight.trace.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetRunTest {

    private final Holders holders = new Holders();
    private final Operation operation = new Operation();

    private TargetRun run(long capacity, long soft, boolean reclaims, Map<String, Long> limits) {
        HeapOptions heap = new HeapOptions(capacity, 1, 0, 1, HeapOptions.End.LOW);
        AllocatorPolicy policy = reclaims ? AllocatorPolicy.PAGES : AllocatorPolicy.FIRST_FIT;
        RegionSetup region = new RegionSetup("main", policy, heap, capacity, soft);
        TargetSetup setup =
                new TargetSetup("sample", List.of(region), Map.of("main", 0), Pressure.DEFAULT, reclaims, limits);
        return new TargetRun(setup, holders, RunOptions.ALL, PressureListener.NOBODY);
    }

    private int holder(String session, String purpose) {
        return holders.index(new Holder(session, purpose, null, null));
    }

    private void allocate(TargetRun run, long seconds, int block, long bytes, int holder) {
        operation.allocate(seconds * 1_000_000_000, block, bytes, 1, holder);
        run.take(operation);
    }

    private void free(TargetRun run, long seconds, int block) {
        operation.free(seconds * 1_000_000_000, block);
        run.take(operation);
    }

    private static RegionResult heap(TargetRun run, long seconds) {
        return run.finish(seconds * 1_000_000_000).heap();
    }

    @Test
    void tooLittleFreeIsAFailureOfCapacity() {
        TargetRun run = run(100, 100, false, Map.of());
        allocate(run, 0, 0, 60, 0);
        allocate(run, 1, 1, 41, 0);

        RegionResult heap = heap(run, 1);
        assertThat(heap.failedByCapacity()).isEqualTo(1);
        assertThat(heap.firstFailure())
                .returns(1000.0, Failure::atMillis)
                .returns(41L, Failure::size)
                .returns(40L, Failure::largestFree)
                .returns(40L, Failure::totalFree)
                .returns(FailureKind.CAPACITY, Failure::kind);
    }

    @Test
    void enoughFreeInNoHoleIsAFailureOfFragmentation() {
        TargetRun run = run(100, 100, false, Map.of());
        for (int block = 0; block < 4; block++) {
            allocate(run, 0, block, 25, 0);
        }
        free(run, 1, 0);
        free(run, 1, 2);
        allocate(run, 2, 0, 26, 0);

        RegionResult heap = heap(run, 2);
        assertThat(heap.failedByFragmentation()).isEqualTo(1);
        assertThat(heap.fragmentationMax()).isEqualTo(0.5);
        assertThat(heap.firstFailure())
                .returns(25L, Failure::largestFree)
                .returns(50L, Failure::totalFree)
                // Two holes of 25 of 50 free for a block of 26: 1000 - (1000 + 50000 / 26) / 2, and none of it usable.
                .returns(-461L, Failure::fragmentationIndex)
                .returns(1000L, Failure::unusableFree);
    }

    @Test
    void anInstanceOverItsSessionsShareFailsForTheLimit() {
        TargetRun run = run(1000, 1000, false, Map.of("race", 100L));
        allocate(run, 0, 0, 100, holder("race", "temporary"));
        allocate(run, 0, 1, 100, holder("race#2", "temporary"));
        allocate(run, 0, 2, 1, holder("race#2", "temporary"));

        RegionResult heap = heap(run, 0);
        assertThat(heap.failedByLimit()).isEqualTo(1);
        assertThat(heap.peakLive()).isEqualTo(200);
        assertThat(heap.firstFailure()).returns(100L, Failure::limit);
    }

    @Test
    void cachesAreReclaimedAboveTheSoftLimitTheOldestFirst() {
        TargetRun run = run(1000, 800, true, Map.of());
        allocate(run, 0, 0, 300, holder("a", "asset-cache"));
        allocate(run, 1, 1, 300, holder("a", "asset-cache"));
        allocate(run, 2, 2, 300, holder("b", "vm-heap"));

        TargetResult result = run.finish(2_000_000_000L);
        assertThat(result.reclaimedBytes()).isEqualTo(300);
        assertThat(result.killCount()).isZero();
        assertThat(result.heap().liveAtEnd()).isEqualTo(600);
        assertThat(result.survives()).isTrue();
    }

    @Test
    void whoHoldsTheMostIsKilledAndGetsNoMore() {
        TargetRun run = run(1000, 1000, true, Map.of());
        allocate(run, 0, 0, 600, holder("large", "vm-heap"));
        allocate(run, 0, 1, 300, holder("small", "vm-heap"));
        allocate(run, 1, 2, 200, holder("small", "vm-heap"));
        allocate(run, 2, 3, 100, holder("large", "vm-heap"));

        TargetResult result = run.finish(2_000_000_000L);
        assertThat(result.kills()).containsExactly(new OomKill(1000, "large", 600));
        assertThat(result.heap().liveAtEnd()).isEqualTo(500);
        assertThat(result.survives()).isFalse();
    }

    @Test
    void whoFailsWaitsUntilItGivesUp() {
        TargetRun run = run(100, 100, false, Map.of());
        allocate(run, 0, 0, 100, holder("a", "temporary"));
        allocate(run, 10, 1, 1, holder("b", "temporary"));
        free(run, 14, 1);

        StallResult stalls = run.finish(20_000_000_000L).stalls();
        assertThat(stalls.some().totalNanos()).isEqualTo(4_000_000_000L);
        assertThat(stalls.full().totalNanos()).isZero();
    }

    @Test
    void timeAtTheLevelsAddsUpToTheRun() {
        TargetRun run = run(100, 100, false, Map.of());
        allocate(run, 1, 0, 80, 0);
        allocate(run, 3, 1, 15, 0);
        free(run, 6, 1);

        assertThat(heap(run, 10).pressure())
                .isEqualTo(new PressureTimes(1_000_000_000, 6_000_000_000L, 3_000_000_000L, 0));
    }

    @Test
    void timeAtTheLevelsAddsUpToTheNanosecondOnTheClockOfTheEpoch() {
        long start = 1_767_225_600_000_000_001L;
        TargetRun run = run(100, 100, false, Map.of());
        operation.allocate(start, 0, 80, 1, 0);
        run.take(operation);
        operation.free(start + 7, 0);
        run.take(operation);

        TargetResult result = run.finish(start + 10);
        assertThat(result.endNanos()).isEqualTo(start + 10);
        assertThat(result.heap().pressure()).isEqualTo(new PressureTimes(start + 3, 7, 0, 0));
    }

    @Test
    void theTimelineRunsToTheEndOfTheRun() {
        TargetRun run = run(100, 100, false, Map.of());
        allocate(run, 0, 0, 80, 0);

        Timeline timeline = heap(run, 3600).timeline();
        assertThat(timeline.startMillis(timeline.size())).isGreaterThanOrEqualTo(3_600_000);
        assertThat(timeline.startMillis(timeline.size() - 1)).isLessThan(3_600_000);
        assertThat(timeline.liveMin()[timeline.size() - 1]).isEqualTo(80);
        assertThat(timeline.level(timeline.size() - 1)).isEqualTo(PressureLevel.MEDIUM);
    }
}
