package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.heap.HeapOptions;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Pressure;
import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import dev.flight.trace.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotClockTest {

    private static final long MILLI = 1_000_000;

    private final Holders holders = new Holders();
    private final Operation operation = new Operation();
    private final List<String> taken = new ArrayList<>();
    private TargetRun run = every(10);

    private TargetRun every(long millis) {
        HeapOptions heap = new HeapOptions(100, 1, 0, 1, HeapOptions.End.LOW);
        RegionSetup region = new RegionSetup("main", AllocatorPolicy.FIRST_FIT, heap, 100, 100);
        TargetSetup setup = new TargetSetup(
                "sample", List.of(region), Map.of("main", 0), Pressure.DEFAULT, false, Map.of("race", 60L));
        SnapshotSink sink =
                (at, session, used, total, fragmentation) -> taken.add(at + " " + session + " " + used + "/" + total);
        return new TargetRun(
                setup, holders, RunOptions.ALL.withSnapshots(sink, millis * MILLI), PressureListener.NOBODY);
    }

    private void allocate(long millis, int block, long bytes, String session) {
        operation.allocate(millis * MILLI, block, bytes, 1, holders.index(new Holder(session, null, null, null)));
        run.take(operation);
    }

    private void free(long millis, int block) {
        operation.free(millis * MILLI, block);
        run.take(operation);
    }

    @Test
    void showsEachSessionAtEqualIntervalsAsItIsBeforeTheOperationOfThatMoment() {
        allocate(0, 0, 40, "race");
        allocate(5, 1, 20, "menu");
        allocate(20, 2, 10, "race");
        run.finish(35 * MILLI);

        assertThat(taken)
                .containsExactly(
                        "10 race 40/60",
                        "10 menu 20/100",
                        "20 race 40/60",
                        "20 menu 20/100",
                        "30 race 50/60",
                        "30 menu 20/100");
    }

    @Test
    void showsOnceMoreWhoHoldsNothingAnyLonger() {
        allocate(0, 0, 40, "race");
        free(15, 0);
        allocate(75, 1, 5, "race");
        run.finish(80 * MILLI);

        assertThat(taken).containsExactly("10 race 40/60", "20 race 0/60", "80 race 5/60");
    }

    @Test
    void nothingIsShownOfARunShorterThanTheInterval() {
        allocate(0, 0, 40, "race");
        run.finish(9 * MILLI);

        assertThat(taken).isEmpty();
    }

    @Test
    void aCenturyInWhichNothingIsHeldIsJumpedOver() {
        run = every(1);
        allocate(3_155_692_600_000L, 0, 40, "race");
        run.finish(3_155_692_600_002L * MILLI);

        assertThat(taken).containsExactly("3155692600001 race 40/60", "3155692600002 race 40/60");
    }

    @Test
    void withoutAnIntervalNothingIsShown() {
        run = every(0);
        allocate(0, 0, 40, "race");
        run.finish(100 * MILLI);

        assertThat(taken).isEmpty();
    }
}
