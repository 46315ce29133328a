package dev.flight.broker.rabbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The numbers of messages that were sent on one channel and that the server has not answered, no more than some. */
final class Unconfirmed {

    private static final int MOST = 1024;

    private final NavigableMap<Long, Fate> numbers = new TreeMap<>();
    private final Semaphore room = new Semaphore(MOST);

    /** Waits until another message may be sent; false when there is no room for too long. */
    boolean awaitRoom(long patienceMillis) throws InterruptedException {
        return room.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
    }

    /** Sent into the room that was waited for. */
    synchronized void sent(long number, Fate fate) {
        numbers.put(number, fate);
    }

    /** Those that a number answers for. */
    synchronized List<Fate> answered(long number, boolean allBefore) {
        NavigableMap<Long, Fate> answered =
                allBefore ? numbers.headMap(number, true) : numbers.subMap(number, true, number, true);
        return taken(answered);
    }

    /** Nothing will be answered any more; those that were not, in the order in which they were sent. */
    synchronized List<Fate> abandon() {
        return taken(numbers);
    }

    private List<Fate> taken(NavigableMap<Long, Fate> some) {
        List<Fate> fates = new ArrayList<>(some.values());
        some.clear();
        room.release(fates.size());
        return fates;
    }

    /** The server sent one back, which it will confirm nevertheless: the oldest that it can be. */
    synchronized Fate returned(byte[] body) {
        for (Map.Entry<Long, Fate> each : numbers.entrySet()) {
            if (each.getValue().isOf(body)) {
                return numbers.put(each.getKey(), Fate.SETTLED);
            }
        }
        return Fate.SETTLED;
    }

    /** How many are not answered. */
    synchronized int count() {
        return numbers.size();
    }

    /** Waits until all that was sent is answered; false when none is for too long. */
    boolean awaitAll(long patienceMillis) throws InterruptedException {
        int before = Integer.MAX_VALUE;
        boolean all = false;
        while (!all && count() < before) {
            before = count();
            all = room.tryAcquire(MOST, patienceMillis, TimeUnit.MILLISECONDS);
        }
        if (all) {
            room.release(MOST);
        }
        return all;
    }
}
