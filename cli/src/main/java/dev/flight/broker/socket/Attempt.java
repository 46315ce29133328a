package dev.flight.broker.socket;

/** A way to read from the gateway. */
interface Attempt extends AutoCloseable {

    /**
     * Connects and reads until it cannot any more.
     *
     * @param connected to be run when the gateway has taken the subscription
     */
    void read(Connecting connected) throws InterruptedException, Refused;

    @Override
    void close();

    /** What is done when the gateway has taken the subscription. */
    interface Connecting {

        void run() throws InterruptedException;
    }
}
