package dev.flight.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

/** What a visit to a heap finds, and what must hold of it after every operation. */
final class HeapScan implements Heap.Visitor {

    private final Heap heap;
    final Set<Integer> blocks = new HashSet<>();
    long largestHole;
    int holes;
    int adjacentHoles;
    private boolean afterHole;
    private long end;
    private long total;
    private long live;

    private HeapScan(Heap heap) {
        this.heap = heap;
    }

    /** Visits a heap and checks what holds for every policy. */
    static HeapScan of(Heap heap) {
        HeapScan scan = new HeapScan(heap);
        heap.visit(scan);
        assertThat(scan.total).isEqualTo(heap.capacity());
        assertThat(scan.live).isEqualTo(heap.liveBytes());
        assertThat(heap.liveBytes() + heap.freeBytes()).isEqualTo(heap.capacity());
        assertThat(scan.blocks).hasSize(heap.liveBlocks());
        assertThat(scan.holes).isEqualTo(heap.freeBlocks());
        assertThat(heap.fragmentation()).isBetween(0.0, 1.0);
        return scan;
    }

    @Override
    public void piece(long address, long size, int block) {
        assertThat(address).isGreaterThanOrEqualTo(end);
        assertThat(size).isPositive();
        end = address + size;
        total += size;
        if (block == Heap.NONE) {
            holes++;
            adjacentHoles += afterHole ? 1 : 0;
            largestHole = Math.max(largestHole, size);
        } else {
            live += size;
            assertThat(blocks.add(block)).isTrue();
            assertThat(heap.address(block)).isEqualTo(address);
            assertThat(heap.size(block)).isEqualTo(size);
        }
        afterHole = block == Heap.NONE;
    }
}
