package dev.flight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.flight.manifest.Demand;
import dev.flight.manifest.Manifests;
import dev.flight.manifest.Session;
import dev.flight.unit.ByteSize;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackingTest {

    @Test
    void liesBetweenTheLowerBoundAndDosasBoundForSessionsOfConstantSize() {
        Random random = new Random(51);
        for (int round = 0; round < 700; round++) {
            long capacity = random.nextLong(5, 60);
            Instances instances = Instances.constant(
                    random,
                    random.nextInt(1, 6),
                    3,
                    1 + random.nextLong(capacity / 3),
                    Math.max(capacity / 3 + 1, capacity * 2 / 3));
            Packing packing = instances.pack(capacity);
            int best = NaivePacking.fewest(instances.items(), capacity);
            assertThat(packing.lowerBound())
                    .as("%s in %d", text(instances), capacity)
                    .isLessThanOrEqualTo(best);
            assertThat(packing.needed()).isGreaterThanOrEqualTo(best);
            assertThat(packing.firstFit())
                    .as("%s in %d", text(instances), capacity)
                    .isLessThanOrEqualTo((11 * best + 6) / 9);
        }
    }

    @Test
    void isNeverBelowTheBestDivisionOfTimelines() {
        Random random = new Random(52);
        for (int round = 0; round < 700; round++) {
            long capacity = random.nextLong(5, 40);
            Instances instances =
                    Instances.timelines(random, random.nextInt(1, 5), 3, random.nextInt(1, 5), capacity * 3 / 4);
            Packing packing = instances.pack(capacity);
            int best = NaivePacking.fewest(instances.items(), capacity);
            assertThat(packing.lowerBound())
                    .as("%s in %d", text(instances), capacity)
                    .isLessThanOrEqualTo(best);
            assertThat(packing.needed()).isGreaterThanOrEqualTo(best);
        }
    }

    @Test
    void placesAsIfOneByOne() {
        Random random = new Random(53);
        for (int round = 0; round < 800; round++) {
            long capacity = random.nextLong(10, 200);
            int seconds = random.nextInt(1, 6);
            Instances instances = Instances.timelines(
                    random, random.nextInt(1, 9), random.nextInt(1, 12), seconds, 1 + capacity * 2 / 3);
            Packing packing = instances.pack(capacity);
            assertThat(packing.firstFit())
                    .as("%s in %d", text(instances), capacity)
                    .isEqualTo(NaivePacking.firstFitDecreasing(instances.items(), capacity));
            assertThat(packing.bestFit())
                    .as("%s in %d", text(instances), capacity)
                    .isEqualTo(NaivePacking.bestFitDecreasing(instances.items(), capacity));
        }
    }

    @Test
    void placesEveryInstanceOnceAndOverfillsNoMachine() {
        Random random = new Random(54);
        for (int round = 0; round < 250; round++) {
            long capacity = random.nextLong(10, 200);
            Instances instances = Instances.timelines(random, random.nextInt(1, 9), 12, 4, capacity);
            Packing packing = instances.pack(capacity);
            long[] placed = new long[instances.counts().length];
            for (Packing.Machine machine : packing.machines()) {
                long[] held = new long[4];
                for (Map.Entry<String, Long> entry : machine.sessions().entrySet()) {
                    int session = Integer.parseInt(entry.getKey().substring(1));
                    placed[session] += entry.getValue();
                    for (int second = 0; second < 4; second++) {
                        held[second] += entry.getValue() * instances.bytes()[session][second];
                    }
                }
                assertThat(machine.peak().bytes())
                        .isEqualTo(Instances.peak(held))
                        .isLessThanOrEqualTo(capacity);
            }
            assertThat(packing.machines()).hasSize(packing.needed());
            assertThat(placed)
                    .containsExactly(
                            Arrays.stream(instances.counts()).asLongStream().toArray());
        }
    }

    @Test
    void sessionsOneAfterTheOtherShareAMachine() {
        Instances instances = new Instances(new int[] {1, 1, 1}, new long[][] {{90, 0, 0}, {0, 80, 0}, {0, 0, 100}});

        assertThat(instances.pack(100).needed()).isEqualTo(1);
        assertThat(instances.pack(100).lowerBound()).isEqualTo(1);
    }

    @Test
    void twoHalvesFitOneMachine() {
        Packing packing = new Instances(new int[] {2}, new long[][] {{50}}).pack(100);

        assertThat(packing.needed()).isEqualTo(1);
        assertThat(packing.lowerBound()).isEqualTo(1);
    }

    @Test
    void theLowerBoundKnowsThatLargeSessionsCannotShare() {
        assertThat(new Instances(new int[] {7}, new long[][] {{51}}).pack(100).lowerBound())
                .isEqualTo(7);
        // No 45 fits beside a 60, so three machines and two more, though the sum is 315.
        Packing packing = new Instances(new int[] {3, 3}, new long[][] {{60}, {45}}).pack(100);
        assertThat(packing.lowerBound()).isEqualTo(5);
        assertThat(packing.needed()).isEqualTo(5);
    }

    /** Martello and Toth, Knapsack Problems (1990), chapter 8: 70 60 50 33 33 33 11 7 3 in 100; the sum gives only 3. */
    @Test
    void theLowerBoundIsMartelloAndTothsL2() {
        Packing packing = new Instances(
                        new int[] {1, 1, 1, 3, 1, 1, 1}, new long[][] {{70}, {60}, {50}, {33}, {11}, {7}, {3}})
                .pack(100);

        assertThat(packing.lowerBound()).isEqualTo(4);
        assertThat(packing.needed()).isEqualTo(4);
    }

    @Test
    void aSessionLargerThanAMachineIsNamedAndTheOthersArePlaced() {
        Packing packing = new Instances(new int[] {2, 3}, new long[][] {{101}, {50}}).pack(100);

        assertThat(packing.tooLarge()).extracting(Session::id).containsExactly("s0");
        assertThat(packing.firstFit()).isEqualTo(2);
        assertThat(packing.lowerBound()).isEqualTo(2);
        assertThat(packing.fits(1_000)).isFalse();
    }

    @Test
    void nothingFitsAMachineWithoutMemory() {
        Packing packing = new Instances(new int[] {2}, new long[][] {{1}}).pack(0);

        assertThat(packing.tooLarge()).hasSize(1);
        assertThat(packing.lowerBound()).isZero();
    }

    @Test
    void placesAMillionInstancesInNoTime() {
        Instances instances = new Instances(new int[] {1_000_000, 1_000_000}, new long[][] {{1, 0, 1}, {1, 2, 0}});
        Packing packing = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> instances.pack(100));

        assertThat(packing.firstFit()).isBetween(20_000, 30_000);
        assertThat(packing.lowerBound()).isEqualTo(20_000);
    }

    @Test
    void aMillionMachinesAreNotEnoughForMoreSessionsThanMachines() {
        Packing packing = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> new Instances(new int[] {1_000_000}, new long[][] {{60}}).pack(100));

        assertThat(packing.lowerBound()).isEqualTo(1_000_000);
        assertThat(packing.fits(999_999)).isFalse();
        assertThat(packing.fits(1_000_000)).isTrue();
        assertThat(packing.machines()).hasSizeLessThanOrEqualTo(Packing.MOST_MACHINES);
    }

    @Test
    void manySessionsOfTheirOwnTimeArePlacedInReasonableTime() {
        StringBuilder text = new StringBuilder("sessions:\n");
        for (int i = 0; i < 600; i++) {
            text.append(
                    "  - {id: s%d, count: 3, allocations: [{id: a, purpose: vm-heap, size: %dB, from: %dms, until: %dms}]}\n"
                            .formatted(i, 1 + i % 50, i, i + 280));
        }
        Demand demand = Demand.of(Manifests.of(text.toString()), Instances.BOX);
        Packing packing = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Packing.of(demand, ByteSize.of(100)));

        assertThat(packing.needed()).isGreaterThanOrEqualTo(packing.lowerBound());
        assertThat(packing.lowerBound()).isGreaterThanOrEqualTo(200);
    }

    private static String text(Instances instances) {
        return Arrays.toString(instances.counts()) + Arrays.deepToString(instances.bytes());
    }
}
