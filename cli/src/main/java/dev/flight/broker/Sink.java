package dev.flight.broker;

/** Takes messages to a broker, a file or standard output. */
public interface Sink extends AutoCloseable {

    /** Sends one; may wait while the broker takes no more. It has arrived for sure only after {@link #flush()}. */
    void send(byte[] payload) throws BrokerFailure;

    /**
     * Sends one without waiting for room or answers, and tells later what became of it. A sink that learns that only when
     * it is flushed tells nothing.
     *
     * @throws BrokerFailure when it cannot even be handed over, or too many are not answered yet; nothing more is told of
     *     it then
     */
    default void send(byte[] payload, Receipt receipt) throws BrokerFailure {
        send(payload);
    }

    /** Waits until all that was sent has arrived. */
    void flush() throws BrokerFailure;

    @Override
    void close() throws BrokerFailure;
}
