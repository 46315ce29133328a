package dev.flight.broker.rabbit;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Sink;
import dev.flight.broker.SourceUrl;
import org.jspecify.annotations.Nullable;

/**
 * Sends to an exchange or a queue of RabbitMQ without waiting for each answer, but with no more than some unanswered.
 * What did not arrive is told by the next call, once; then the sink can be used again, as soon as the server can.
 */
public final class RabbitSink implements Sink {

    private final SourceUrl.Rabbit url;
    private final Address address;
    private final Troubles troubles;
    private final Pauses pauses = new Pauses();
    private Publisher publisher;
    private @Nullable BrokerFailure away;
    private long againNanos;

    private RabbitSink(SourceUrl.Rabbit url, Address address, Troubles troubles, Publisher publisher) {
        this.url = url;
        this.address = address;
        this.troubles = troubles;
        this.publisher = publisher;
    }

    /** Connects, and makes what is to be published to where the URL names a queue. */
    public static RabbitSink open(SourceUrl.Rabbit url) throws BrokerFailure {
        Troubles troubles = new Troubles(url);
        Address address = Address.of(url.route());
        return new RabbitSink(url, address, troubles, Publisher.open(url, address, troubles));
    }

    @Override
    public synchronized void send(byte[] payload) throws BrokerFailure {
        troubles.tell();
        try {
            connected().send(payload);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** Connects again, but not at every call: a server that is away is left alone for a while. */
    private Publisher connected() throws BrokerFailure {
        if (!publisher.isOpen()) {
            if (away != null && System.nanoTime() < againNanos) {
                throw new BrokerFailure(String.valueOf(away.getMessage()), away.hint(), away);
            }
            reconnect();
        }
        return publisher;
    }

    private void reconnect() throws BrokerFailure {
        publisher.close();
        try {
            publisher = Publisher.open(url, address, troubles);
            pauses.reset();
            away = null;
        } catch (BrokerFailure failure) {
            away = failure;
            againNanos = System.nanoTime() + pauses.next().toNanos();
            throw failure;
        }
    }

    @Override
    public synchronized void flush() throws BrokerFailure {
        try {
            publisher.flush();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
        troubles.tell();
    }

    private BrokerFailure interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return RabbitFailures.of(url, "interrupted while it waited for the server", "start it again", stopped);
    }

    @Override
    public synchronized void close() throws BrokerFailure {
        try {
            flush();
        } finally {
            publisher.close();
        }
    }
}
