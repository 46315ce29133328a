package dev.flight.load;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Incoming;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.unit.TimeSpan;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A way from sinks to a source within the process, with faults that can be counted by hand. */
public final class Loopback implements Source {

    private final LinkedBlockingQueue<Incoming> way = new LinkedBlockingQueue<>();

    /** Puts bytes on the way that no sink sent. */
    public void put(byte[] payload) {
        way.add(new Incoming.Message(payload, "c", "", System.nanoTime()));
    }

    @Override
    public @Nullable Incoming next(TimeSpan patience) throws InterruptedException {
        return way.poll(patience.nanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public long dropped() {
        return 0;
    }

    @Override
    public void close() {}

    /** A sink that puts everything on the way, or one that loses, doubles and swaps. */
    public Sink sink(boolean faulty) {
        return new Way(faulty);
    }

    /** Where it is faulty: loses every 10th message, doubles every 25th, and lets every 50th wait behind the one after it. */
    private final class Way implements Sink {

        private final boolean faulty;
        private byte @Nullable [] held;
        private int count;

        Way(boolean faulty) {
            this.faulty = faulty;
        }

        @Override
        public void send(byte[] payload) throws BrokerFailure {
            int number = faulty ? count++ : 0;
            if (number % 10 == 3) {
                return;
            }
            if (number % 50 == 7) {
                held = payload;
                return;
            }
            put(payload);
            if (number % 25 == 5) {
                put(payload);
            }
            byte[] waiting = held;
            if (waiting != null) {
                put(waiting);
                held = null;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
