package dev.flight.broker;

import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What was received and not yet taken, bounded in number and bytes. When it is full, {@link #offer} drops the oldest and
 * counts, {@link #put} waits. What was dropped is told, where it is missing, as a gap.
 */
public final class Inbox {

    private static final String SLOW = "not taken in time: the queue of received messages was full";

    private static final int MOST_NEWS = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition taken = lock.newCondition();
    private final ArrayDeque<Incoming> queue = new ArrayDeque<>();
    private final int most;
    private final long mostBytes;
    private long bytes;
    private long untold;
    private boolean untoldUnknown;
    private long dropped;
    private boolean ended;

    public Inbox(int most, ByteSize mostBytes) {
        if (most < 1) {
            throw new IllegalArgumentException("an inbox for nothing");
        }
        this.most = most;
        this.mostBytes = mostBytes.bytes();
    }

    /** Adds one; the oldest make room for it. */
    public void offer(Incoming incoming) {
        lock.lock();
        try {
            while (!queue.isEmpty() && isFullFor(incoming)) {
                drop();
            }
            add(incoming);
        } finally {
            lock.unlock();
        }
    }

    /** Adds one as soon as there is room; not any more once the inbox has ended. */
    public void put(Incoming incoming) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!ended && !queue.isEmpty() && isFullFor(incoming)) {
                taken.await();
            }
            add(incoming);
        } finally {
            lock.unlock();
        }
    }

    /** Adds news of the connection. No message makes room for it; where too much news waits, the newest stands. */
    public void tell(Incoming news) {
        lock.lock();
        try {
            while (queue.size() >= most + MOST_NEWS && !(queue.getLast() instanceof Message)) {
                forget(queue.removeLast());
            }
            add(news);
        } finally {
            lock.unlock();
        }
    }

    private void add(Incoming incoming) {
        if (!ended) {
            queue.addLast(incoming);
            bytes += bytesOf(incoming);
            arrived.signal();
        }
    }

    /** A single message is let in whatever its size. */
    private boolean isFullFor(Incoming incoming) {
        return queue.size() >= most || bytes + bytesOf(incoming) > mostBytes;
    }

    private void drop() {
        forget(queue.removeFirst());
    }

    private void forget(Incoming incoming) {
        bytes -= bytesOf(incoming);
        if (incoming instanceof Message) {
            dropped++;
            untold++;
        } else if (incoming instanceof Gap gap) {
            untold += gap.lost().orElse(0);
            untoldUnknown |= gap.lost().isEmpty();
        }
    }

    /** The next; null when none came within a time, or none will any more. */
    public @Nullable Incoming poll(TimeSpan patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.nanos();
            while (queue.isEmpty() && !ended && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return hasUntold() ? tellDropped() : take();
        } finally {
            lock.unlock();
        }
    }

    private Incoming tellDropped() {
        if (untoldUnknown) {
            untoldUnknown = false;
            return Gap.unknown("lost before; when, was " + SLOW);
        }
        Gap gap = Gap.of(untold, SLOW);
        untold = 0;
        return gap;
    }

    private boolean hasUntold() {
        return untold > 0 || untoldUnknown;
    }

    private @Nullable Incoming take() {
        Incoming next = queue.pollFirst();
        if (next != null) {
            bytes -= bytesOf(next);
            taken.signal();
        }
        return next;
    }

    /** Nothing will be added any more; what is there can still be taken. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            arrived.signalAll();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isOver() {
        lock.lock();
        try {
            return ended && queue.isEmpty() && !hasUntold();
        } finally {
            lock.unlock();
        }
    }

    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    private static long bytesOf(Incoming incoming) {
        return incoming instanceof Message message ? message.payload().length : 0;
    }
}
