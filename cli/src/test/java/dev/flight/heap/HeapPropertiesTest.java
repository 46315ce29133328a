package dev.flight.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.heap.HeapOptions.End;
import dev.flight.profile.AllocatorPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("long")
class HeapPropertiesTest {

    /** Those that leave no two holes beside each other. Fast bins, buddies, slots and an arena's rest do. */
    private static final Set<HeapPolicy> COALESCING = EnumSet.of(
            HeapPolicy.FIRST_FIT,
            HeapPolicy.NEXT_FIT,
            HeapPolicy.BEST_FIT,
            HeapPolicy.WORST_FIT,
            HeapPolicy.TLSF,
            HeapPolicy.PAGES);

    @Test
    void knowsEveryPolicyOfAProfile() {
        for (AllocatorPolicy policy : AllocatorPolicy.values()) {
            assertThat(HeapPolicy.of(policy).name()).isEqualTo(policy.name());
        }
        assertThat(HeapPolicy.values()).hasSameSizeAs(AllocatorPolicy.values());
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsBlocksApartAlignedAndCounted(HeapPolicy policy) {
        for (int seed = 0; seed < 40; seed++) {
            new Churn(policy, seed).run(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOneHoleAgainWhenAllIsFreed(HeapPolicy policy) {
        for (int seed = 0; seed < 40; seed++) {
            Churn churn = new Churn(policy, seed);
            churn.run(200);
            churn.freeAll();
            long whole = largestBlock(policy, churn.heap.capacity());
            int block = churn.heap.allocate(whole - churn.header, 1);
            assertThat(block).as("%s, seed %d", policy, seed).isNotEqualTo(Heap.NONE);
            assertThat(churn.heap.size(block)).isBetween(whole, churn.heap.capacity());
        }
    }

    /** The whole heap; of buddies the largest power of two, of TLSF what rounds up to the list of the whole heap. */
    private static long largestBlock(HeapPolicy policy, long capacity) {
        long power = Long.highestOneBit(capacity);
        return switch (policy) {
            case BUDDY -> power;
            case TLSF -> capacity / Math.max(1, power / 32) * Math.max(1, power / 32);
            default -> capacity;
        };
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatNoHeapHolds(HeapPolicy policy) {
        Heap heap = policy.create(new HeapOptions(1 << 20, 8, 8, 16, End.LOW));
        assertThat(heap.allocate(Long.MAX_VALUE, 1)).isEqualTo(Heap.NONE);
        assertThat(heap.allocate(1, 1L << 62)).isEqualTo(Heap.NONE);
        assertThat(heap.allocate(1 << 20, 1)).isEqualTo(Heap.NONE);
        int block = heap.allocate(100, 1);
        assertThat(heap.resize(block, Long.MAX_VALUE, 1)).isEqualTo(Heap.NONE);
        HeapScan.of(heap);
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingWithoutCapacity(HeapPolicy policy) {
        Heap heap = policy.create(new HeapOptions(0, 8, 0, 8, End.LOW));
        assertThat(heap.allocate(0, 1)).isEqualTo(Heap.NONE);
        assertThat(heap.largestFree()).isZero();
        assertThat(heap.fragmentation()).isZero();
        HeapScan.of(heap);
    }

    /** Random operations on a random heap, each followed by the checks. */
    private static final class Churn {

        private final HeapPolicy policy;
        private final Random random;
        private final long alignment;
        private final long header;
        private final Heap heap;
        private final List<Integer> live = new ArrayList<>();

        Churn(HeapPolicy policy, int seed) {
            this.policy = policy;
            random = new Random(seed);
            alignment = 1L << random.nextInt(5);
            header = random.nextInt(3) * 4L;
            long capacity = 1000L + random.nextInt(60_000);
            End end = random.nextBoolean() ? End.LOW : End.HIGH;
            heap = policy.create(new HeapOptions(capacity, alignment, header, 1L + random.nextInt(32), end));
        }

        void run(int steps) {
            for (int step = 0; step < steps; step++) {
                int kind = random.nextInt(10);
                if (live.isEmpty() || kind < 5) {
                    allocate();
                } else if (kind < 8) {
                    heap.free(take());
                } else {
                    resize();
                }
                check();
            }
        }

        private int take() {
            return live.remove(/* index */ random.nextInt(live.size()));
        }

        private long asked() {
            return random.nextInt(6) == 0 ? 1L << random.nextInt(9) : 1;
        }

        private long bytes() {
            return random.nextInt(random.nextInt(5) == 0 ? 6000 : 200);
        }

        private void allocate() {
            long bytes = bytes();
            long asked = asked();
            int block = heap.allocate(bytes, asked);
            if (block != Heap.NONE) {
                granted(block, bytes, asked);
            }
        }

        private void resize() {
            int block = take();
            long address = heap.address(block);
            long size = heap.size(block);
            long bytes = bytes();
            long asked = asked();
            int resized = heap.resize(block, bytes, asked);
            if (resized == Heap.NONE) {
                assertThat(heap.address(block)).isEqualTo(address);
                assertThat(heap.size(block)).isEqualTo(size);
                live.add(block);
            } else {
                granted(resized, bytes, asked);
            }
        }

        private void granted(int block, long bytes, long asked) {
            assertThat(heap.address(block) % Math.max(alignment, asked)).isZero();
            assertThat(heap.size(block) % alignment).isZero();
            assertThat(heap.size(block)).isGreaterThanOrEqualTo(heap.granted(bytes, asked));
            assertThat(heap.granted(bytes, asked)).isGreaterThanOrEqualTo(bytes + header);
            assertThat(heap.footprint()).isGreaterThanOrEqualTo(heap.liveBytes());
            live.add(block);
        }

        private void check() {
            HeapScan scan = HeapScan.of(heap);
            assertThat(scan.blocks).containsExactlyInAnyOrderElementsOf(live);
            if (policy != HeapPolicy.BUMP) {
                assertThat(heap.largestFree()).isEqualTo(scan.largestHole);
            }
            if (COALESCING.contains(policy)) {
                assertThat(scan.adjacentHoles).isZero();
            }
        }

        void freeAll() {
            while (!live.isEmpty()) {
                heap.free(take());
            }
        }
    }
}
