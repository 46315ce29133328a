package dev.flight.workload;

/** Numbers of blocks, first in, first out: a ring that grows. */
final class BlockQueue {

    private int[] ring = new int[16];
    private int head;
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int block) {
        if (size == ring.length) {
            grow();
        }
        ring[(head + size++) & (ring.length - 1)] = block;
    }

    int poll() {
        int block = ring[head];
        head = (head + 1) & (ring.length - 1);
        size--;
        return block;
    }

    private void grow() {
        int[] larger = new int[ring.length * 2];
        int end = ring.length - head;
        System.arraycopy(ring, head, larger, 0, end);
        System.arraycopy(ring, 0, larger, end, head);
        ring = larger;
        head = 0;
    }
}
