package dev.flight.broker.rabbit;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Pauses;
import dev.flight.broker.Receipt;
import dev.flight.broker.Room;
import dev.flight.broker.Sink;
import dev.flight.broker.SourceUrl;
import org.jspecify.annotations.Nullable;

/**
 * Sends to an exchange or a queue of RabbitMQ without waiting for each answer, but with no more than some unanswered.
 * What did not arrive is told by the next call, once; then the sink can be used again, as soon as the server can. What is
 * sent for a receipt waits while the server is away.
 */
public final class RabbitSink implements Sink {

    private final SourceUrl.Rabbit url;
    private final Address address;
    private final Troubles troubles;
    private final Pauses pauses = RabbitLink.pauses();
    private final Outbox outbox;
    private volatile Publisher publisher;
    private @Nullable BrokerFailure away;
    private long againNanos;

    private RabbitSink(SourceUrl.Rabbit url, Address address, Publisher publisher, Room room) {
        this.url = url;
        this.address = address;
        this.troubles = new Troubles(url);
        this.publisher = publisher;
        this.outbox = new Outbox(url, way(), room);
    }

    /**
     * Connects, and makes what is to be published to where the URL names a queue. What is sent for a receipt shares a room
     * with that of other sinks.
     */
    public static RabbitSink open(SourceUrl.Rabbit url, Room room) throws BrokerFailure {
        Address address = Address.of(url.route());
        return new RabbitSink(url, address, Publisher.open(url, address), room);
    }

    private Outbox.Way way() {
        return new Outbox.Way() {

            @Override
            public void send(byte[] payload, Fate fate) throws BrokerFailure, InterruptedException {
                transmit(payload, fate);
            }

            @Override
            public void cut() {
                publisher.close();
            }
        };
    }

    @Override
    public void send(byte[] payload) throws BrokerFailure {
        troubles.tell();
        try {
            transmit(payload, troubles);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private synchronized void transmit(byte[] payload, Fate fate) throws BrokerFailure, InterruptedException {
        connected().send(payload, fate);
    }

    @Override
    public void send(byte[] payload, Receipt receipt) throws BrokerFailure {
        outbox.put(payload, receipt);
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
            publisher = Publisher.open(url, address);
            pauses.reset();
            away = null;
        } catch (BrokerFailure failure) {
            away = failure;
            againNanos = System.nanoTime() + pauses.next().toNanos();
            throw failure;
        }
    }

    @Override
    public void flush() throws BrokerFailure {
        // Not while we hold what its thread needs to send.
        outbox.flush();
        flushUnasked();
    }

    private synchronized void flushUnasked() throws BrokerFailure {
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
    public void close() throws BrokerFailure {
        try {
            flush();
        } finally {
            outbox.close();
            publisher.close();
        }
    }
}
