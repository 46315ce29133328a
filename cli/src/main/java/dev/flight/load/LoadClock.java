package dev.flight.load;

import java.util.concurrent.locks.LockSupport;

/** The time, and waiting for it. */
interface LoadClock {

    /** On the clock of {@link System#nanoTime()}. */
    long nanos();

    /** Returns at a moment, at once when it is over, or earlier when the thread is interrupted. */
    void awaitUntil(long nanos);

    /** The system's. The last stretch is spun: the system wakes a thread some fifty microseconds late. */
    LoadClock SYSTEM = new LoadClock() {

        private static final long SPUN_NANOS = 60_000;

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void awaitUntil(long nanos) {
            long left = nanos - System.nanoTime();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                if (left > SPUN_NANOS) {
                    LockSupport.parkNanos(left - SPUN_NANOS);
                } else {
                    Thread.onSpinWait();
                }
                left = nanos - System.nanoTime();
            }
        }
    };
}
