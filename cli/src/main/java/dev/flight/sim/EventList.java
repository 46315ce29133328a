package dev.flight.sim;

import java.util.Arrays;

/**
 * What is still to happen, in order of time; at the same time in the order in which it was added.
 *
 * <p>A heap with four children a node on arrays of primitives: half the depth of a binary one, and the children of a node
 * lie side by side. What happens is a number that the simulation gives a meaning.
 */
public final class EventList {

    private static final int FIRST_CAPACITY = 64;

    private long[] times = new long[FIRST_CAPACITY];
    private long[] sequences = new long[FIRST_CAPACITY];
    private long[] events = new long[FIRST_CAPACITY];
    private int size;
    private long sequence;
    private long at;

    /** Adds an event. */
    public void add(long atNanos, long event) {
        if (size == times.length) {
            grow();
        }
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) >> 2;
            // What was added before goes first at the same time, so a new event never passes its like.
            if (times[parent] <= atNanos) {
                break;
            }
            move(parent, i);
            i = parent;
        }
        put(i, atNanos, sequence++, event);
    }

    /** Takes the next event out; {@link #atNanos} is its time then. */
    public long next() {
        long event = events[0];
        at = times[0];
        size--;
        if (size > 0) {
            sink(times[size], sequences[size], events[size]);
        }
        return event;
    }

    /** The time of the event that was taken last. */
    public long atNanos() {
        return at;
    }

    /** The time of the next event. */
    public long nextAtNanos() {
        return times[0];
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    private void sink(long time, long order, long event) {
        int i = 0;
        int first = 1;
        while (first < size) {
            int least = first;
            int end = Math.min(first + 4, size);
            for (int child = first + 1; child < end; child++) {
                if (isBefore(times[child], sequences[child], least)) {
                    least = child;
                }
            }
            if (isBefore(time, order, least)) {
                break;
            }
            move(least, i);
            i = least;
            first = (i << 2) + 1;
        }
        put(i, time, order, event);
    }

    private boolean isBefore(long time, long order, int other) {
        return time < times[other] || (time == times[other] && order < sequences[other]);
    }

    private void move(int from, int to) {
        times[to] = times[from];
        sequences[to] = sequences[from];
        events[to] = events[from];
    }

    private void put(int i, long time, long order, long event) {
        times[i] = time;
        sequences[i] = order;
        events[i] = event;
    }

    private void grow() {
        int larger = times.length * 2;
        times = Arrays.copyOf(times, larger);
        sequences = Arrays.copyOf(sequences, larger);
        events = Arrays.copyOf(events, larger);
    }
}
