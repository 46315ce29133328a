package dev.flight.broker.rabbit;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The numbers of messages that were sent on one channel and that the server has not answered, no more than some. */
final class Unconfirmed {

    private static final int MOST = 1024;

    private final NavigableSet<Long> numbers = new TreeSet<>();
    private final Semaphore room = new Semaphore(MOST);

    /** Waits until another message may be sent; false when there is no room for too long. */
    boolean awaitRoom(long patienceMillis) throws InterruptedException {
        return room.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
    }

    /** Sent into the room that was waited for. */
    synchronized void sent(long number) {
        numbers.add(number);
    }

    /** How many a number answers for. */
    synchronized int answered(long number, boolean allBefore) {
        NavigableSet<Long> answered =
                allBefore ? numbers.headSet(number, true) : numbers.subSet(number, true, number, true);
        int count = answered.size();
        answered.clear();
        room.release(count);
        return count;
    }

    /** Nothing will be answered any more; tells how many were not. */
    synchronized int abandon() {
        int count = numbers.size();
        numbers.clear();
        room.release(count);
        return count;
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
