package dev.flight.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What arrived and is not shown yet, bounded: between the threads that receive and the one that shows. When it is full, the
 * oldest goes; how many went is told as a gap.
 */
public final class Intake {

    private final int capacity;
    private final ArrayDeque<Happening> waiting = new ArrayDeque<>();
    private long dropped;

    public Intake(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void offer(Happening happening) {
        if (waiting.size() == capacity) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(happening);
    }

    /** Takes all that waits, in its order, after the gap of what was dropped. */
    public synchronized List<Happening> drain() {
        List<Happening> all = new ArrayList<>(waiting.size() + 1);
        if (dropped > 0) {
            all.add(new Happening.Gap(dropped, "they came faster than they could be shown"));
            dropped = 0;
        }
        all.addAll(waiting);
        waiting.clear();
        return all;
    }
}
