package dev.flight.broker;

/** Takes messages to a broker, a file or standard output. */
public interface Sink extends AutoCloseable {

    /** Sends one; may wait while the broker takes no more. It has arrived for sure only after {@link #flush()}. */
    void send(byte[] payload) throws BrokerFailure;

    /** Waits until all that was sent has arrived. */
    void flush() throws BrokerFailure;

    @Override
    void close() throws BrokerFailure;
}
