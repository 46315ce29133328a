package dev.flight.broker.redis;

/** How many of the messages that were sent for a receipt are not answered yet. */
final class Receipts {

    private long open;

    synchronized void sent() {
        open++;
    }

    synchronized void answered() {
        open--;
        if (open == 0) {
            notifyAll();
        }
    }

    /** Waits for the answers to all; every one comes, if only by its timeout. */
    synchronized void await() {
        boolean interrupted = false;
        while (open > 0) {
            try {
                wait();
            } catch (InterruptedException closing) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
