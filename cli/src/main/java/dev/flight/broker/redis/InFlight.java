package dev.flight.broker.redis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of messages that were received and are not acknowledged yet; those that were done with can be. */
final class InFlight {

    private final Set<String> ids = new HashSet<>();
    private final List<String> done = new ArrayList<>();
    private @Nullable String last;

    /** Whether an id is new: what is read again after a failure may wait here already. */
    synchronized boolean add(String id) {
        return ids.add(id);
    }

    /** A message is on its way to whoever asked for it. */
    synchronized void delivering(String id) {
        last = id;
    }

    /** Whoever took the last message asks for the next, so is done with it. */
    synchronized void deliveredLast() {
        if (last != null) {
            done.add(last);
            last = null;
        }
    }

    synchronized void delivered(String id) {
        done.add(id);
    }

    /** Those that can be acknowledged. */
    synchronized List<String> done() {
        return List.copyOf(done);
    }

    synchronized void acknowledged(List<String> some) {
        some.forEach(ids::remove);
        // Only this thread takes from the front; others add behind.
        done.subList(0, some.size()).clear();
    }
}
