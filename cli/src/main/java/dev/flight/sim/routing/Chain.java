package dev.flight.sim.routing;

/** A queue of messages chained in their rows: first in, first out. */
final class Chain {

    int first = Messages.NONE;
    int last = Messages.NONE;

    void add(Messages messages, int message) {
        messages.next[message] = Messages.NONE;
        if (first == Messages.NONE) {
            first = message;
        } else {
            messages.next[last] = message;
        }
        last = message;
    }

    /** Puts a message at the front. */
    void push(Messages messages, int message) {
        messages.next[message] = first;
        first = message;
        if (last == Messages.NONE) {
            last = message;
        }
    }

    int take(Messages messages) {
        int message = first;
        first = messages.next[message];
        if (first == Messages.NONE) {
            last = Messages.NONE;
        }
        return message;
    }

    void clear() {
        first = Messages.NONE;
        last = Messages.NONE;
    }

    boolean isEmpty() {
        return first == Messages.NONE;
    }
}
