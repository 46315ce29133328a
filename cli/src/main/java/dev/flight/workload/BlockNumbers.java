package dev.flight.workload;

import java.util.Arrays;

/** Gives out the numbers of live blocks: the one that was given back last, else the next. */
final class BlockNumbers {

    private int[] free = new int[64];
    private int freeCount;
    private int next;

    int take() {
        return freeCount > 0 ? free[--freeCount] : next++;
    }

    void giveBack(int number) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = number;
    }
}
