package dev.flight.broker.rabbit;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Receipt;
import dev.flight.broker.Room;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.Unanswered;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Messages that are sent for a receipt, by a thread of its own: publishing waits for a server that stands still. Those
 * that a lost connection left unanswered are sent again, before the others: rather twice than never.
 */
final class Outbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whoever is interrupted wants to end. */
    private static final Duration HURRY = Duration.ofSeconds(2);

    private static final long PAUSE_MILLIS = 10;

    private final SourceUrl.Rabbit url;
    private final Way way;
    private final Unanswered unanswered;
    private final NavigableMap<Long, Letter> waiting = new TreeMap<>();
    private final Thread thread;
    private long count;
    private boolean gaveUp;
    private String last = "the server did not answer";

    Outbox(SourceUrl.Rabbit url, Way way, Room room) {
        this.url = url;
        this.way = way;
        this.unanswered = new Unanswered(room);
        this.thread = new Thread(this::sendAll, "flight-rabbit-sender");
        this.thread.setDaemon(true);
    }

    /** How messages leave. */
    interface Way {

        void send(byte[] payload, Fate fate) throws BrokerFailure, InterruptedException;

        /** Cuts it off: what is not answered never will be. */
        void cut();
    }

    void put(byte[] payload, Receipt receipt) throws BrokerFailure {
        Receipt expected = unanswered.expect(payload.length, receipt);
        synchronized (this) {
            if (count == 0) {
                thread.start();
            }
            keep(new Letter(url, count++, payload, expected, this));
        }
    }

    private synchronized void keep(Letter letter) {
        waiting.put(letter.number(), letter);
        notifyAll();
    }

    private void sendAll() {
        try {
            while (true) {
                send(next());
            }
        } catch (InterruptedException closed) {
            // Nobody waits for what is left.
        }
    }

    private synchronized Letter next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.pollFirstEntry().getValue();
    }

    private void send(Letter letter) throws InterruptedException {
        try {
            way.send(letter.payload(), letter);
        } catch (BrokerFailure away) {
            failed(String.valueOf(away.getMessage()));
            // The client may have told of it already: under its number it waits once.
            letter.unknown(String.valueOf(away.getMessage()));
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private synchronized void failed(String why) {
        last = why;
    }

    /** Keeps one to be sent again; false once nothing is sent any more. */
    synchronized boolean again(Letter letter) {
        if (!gaveUp) {
            keep(letter);
        }
        return !gaveUp;
    }

    /** Waits for all answers; where none comes for long, those that are open have failed. */
    void flush() {
        if (!unanswered.awaitAll(Thread.currentThread().isInterrupted() ? HURRY : PATIENCE)) {
            giveUp().forEach(letter -> letter.lost(last()));
            way.cut();
            unanswered.awaitAll(PATIENCE);
            goOn();
        }
    }

    private synchronized List<Letter> giveUp() {
        gaveUp = true;
        List<Letter> open = List.copyOf(waiting.values());
        waiting.clear();
        return open;
    }

    private synchronized String last() {
        return last;
    }

    private synchronized void goOn() {
        gaveUp = false;
    }

    void close() {
        thread.interrupt();
    }
}
