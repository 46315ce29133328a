package dev.flight.broker;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The messages that a sink has sent for a receipt and that are not answered yet. */
public final class Unanswered {

    private final Room room;
    private long open;
    private long lastNanos;

    public Unanswered(Room room) {
        this.room = room;
    }

    /**
     * Expects an answer for a message that is sent now.
     *
     * @throws BrokerFailure when too many are not answered: then it must not be sent
     */
    public Expected expect(int bytes, Receipt receipt) throws BrokerFailure {
        room.take(bytes);
        synchronized (this) {
            open++;
            lastNanos = System.nanoTime();
        }
        return new Expected(bytes, receipt);
    }

    /** One answer, which is passed on once, whatever comes behind it. */
    public final class Expected implements Receipt {

        private final int bytes;
        private final Receipt receipt;
        private final AtomicBoolean told = new AtomicBoolean();

        private Expected(int bytes, Receipt receipt) {
            this.bytes = bytes;
            this.receipt = receipt;
        }

        @Override
        public void arrived() {
            tell(receipt::arrived);
        }

        @Override
        public void failed(BrokerFailure failure) {
            tell(() -> receipt.failed(failure));
        }

        /** It was not sent after all, and whoever wanted to knows. */
        public void withdraw() {
            tell(() -> {});
        }

        private void tell(Runnable telling) {
            if (told.compareAndSet(false, true)) {
                telling.run();
                room.give(bytes);
                answered();
            }
        }
    }

    private synchronized void answered() {
        open--;
        lastNanos = System.nanoTime();
        if (open == 0) {
            notifyAll();
        }
    }

    /** Waits for all answers, whatever interrupts it; false when none comes for too long. */
    public synchronized boolean awaitAll(Duration patience) {
        long since = System.nanoTime();
        boolean interrupted = false;
        long left = patience.toNanos();
        while (open > 0 && left > 0) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
            } catch (InterruptedException closing) {
                interrupted = true;
            }
            left = patience.toNanos() - (System.nanoTime() - Math.max(since, lastNanos));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return open == 0;
    }
}
