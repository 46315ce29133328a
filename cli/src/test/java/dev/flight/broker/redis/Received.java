package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.Source;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes all that a source delivers, in a thread of its own: numbers in messages, and the news between them. */
final class Received implements AutoCloseable {

    private final Source source;
    private final BitSet numbers = new BitSet();
    private final List<Incoming> news = new ArrayList<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread thread;
    private long messages;

    Received(Source source) {
        this.source = source;
        this.thread = new Thread(this::run, "received");
        thread.start();
    }

    private void run() {
        try {
            while (!done.get()) {
                Incoming next = source.next(TimeSpan.ofMillis(100));
                if (next != null) {
                    take(next);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(Incoming next) {
        if (next instanceof Message message) {
            numbers.set(Integer.parseInt(new String(message.payload(), UTF_8)));
            messages++;
        } else {
            news.add(next);
        }
        notifyAll();
    }

    synchronized int distinct() {
        return numbers.cardinality();
    }

    synchronized long messages() {
        return messages;
    }

    synchronized boolean has(int number) {
        return numbers.get(number);
    }

    synchronized List<Incoming> news() {
        return List.copyOf(news);
    }

    synchronized List<Incoming> connections() {
        return news.stream()
                .filter(each -> each instanceof Connected || each instanceof Disconnected)
                .toList();
    }

    synchronized List<Gap> gaps() {
        return news.stream().filter(Gap.class::isInstance).map(Gap.class::cast).toList();
    }

    /** How many are known to be lost. */
    synchronized long lost() {
        return gaps().stream().mapToLong(gap -> gap.lost().orElse(0)).sum();
    }

    @Override
    public void close() {
        done.set(true);
        try {
            thread.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
