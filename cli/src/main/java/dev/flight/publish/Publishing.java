package dev.flight.publish;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Incoming;
import dev.flight.broker.Receipt;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.Mistake;
import dev.flight.publish.PublishResult.Stop;
import dev.flight.recording.TailLine;
import dev.flight.unit.Rate;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Publishes a recording, line after line, until its end or until something stops it. */
public final class Publishing {

    /** So many are sent before it is waited for the answers to all of them. */
    private static final int MOST_UNANSWERED = 1024;

    private static final TimeSpan PATIENCE = TimeSpan.ofMillis(100);

    private static final double SECOND = 1e9;

    private static final List<Mistake> CHANGED = List.of(new Mistake(
            "",
            "a line of `flight tail` that was changed: it cannot be read any more",
            "record it again, or leave the line out"));

    private final Recording recording;
    private final Sink sink;
    private final PublishRequest request;
    private final Answers answers = new Answers();
    private long startNanos;
    private long sent;
    private long flushed;

    public Publishing(Recording recording, Sink sink, PublishRequest request) {
        this.recording = recording;
        this.sink = sink;
        this.request = request;
    }

    /** Counts what the sink answers. */
    private static final class Answers implements Receipt {

        private final AtomicLong arrived = new AtomicLong();
        private final AtomicReference<@Nullable BrokerFailure> failure = new AtomicReference<>();

        @Override
        public void arrived() {
            arrived.incrementAndGet();
        }

        @Override
        public void failed(BrokerFailure why) {
            failure.compareAndSet(null, why);
        }
    }

    /** Publishes until the end. */
    public PublishResult run() {
        startNanos = System.nanoTime();
        Stop stop;
        try {
            stop = passes();
        } catch (InterruptedException interrupted) {
            stop = new Stop.Interrupted();
        } catch (BrokerFailure failure) {
            stop = refused(failure);
        }
        return new PublishResult(sent, arrived(stop), stop);
    }

    private static Stop refused(BrokerFailure failure) {
        return new Stop.Refused(String.valueOf(failure.getMessage()), failure.hint());
    }

    /** What arrived for sure, after the answers to all were waited for. */
    private long arrived(@Nullable Stop stop) {
        if (!(stop instanceof Stop.Refused)) {
            try {
                flush();
            } catch (BrokerFailure failure) {
                return Math.max(flushed, answers.arrived.get());
            }
        }
        return Math.max(flushed, answers.arrived.get());
    }

    private @Nullable Stop passes() throws BrokerFailure, InterruptedException {
        Stop stop;
        boolean empty;
        do {
            long before = sent;
            try (Source source = recording.opener().open()) {
                stop = pass(source);
            }
            empty = sent == before;
        } while (stop == null && request.loop() && !empty && sent < request.count());
        flush();
        return stop;
    }

    private @Nullable Stop pass(Source source) throws BrokerFailure, InterruptedException {
        Stop stop = null;
        while (stop == null && sent < request.count() && !source.isOver()) {
            Incoming next = source.next(PATIENCE);
            if (next == null) {
                flush();
            } else {
                stop = take(next);
            }
        }
        return stop;
    }

    private @Nullable Stop take(Incoming next) throws BrokerFailure, InterruptedException {
        if (next instanceof Incoming.Message message) {
            return publish(message);
        }
        if (next instanceof Incoming.Gap gap) {
            return new Stop.Unreadable("stopped because " + gap.why());
        }
        return next instanceof Incoming.Disconnected gone ? new Stop.Unreadable("stopped because " + gone.why()) : null;
    }

    private @Nullable Stop publish(Incoming.Message message) throws BrokerFailure, InterruptedException {
        byte[] payload = message.payload();
        if (!request.raw() && TailLine.isOne(payload)) {
            Optional<TailLine> recorded = TailLine.read(payload);
            return recorded.isEmpty() ? refused(message, CHANGED) : recorded(recorded.get());
        }
        if (!request.raw()) {
            Decoded<EventLine> read = EventLine.decode(payload);
            if (!(read instanceof Decoded.Value<EventLine> good)) {
                return refused(message, read.mistakes());
            }
            payload = good.value().payload(payload);
        }
        send(payload);
        return null;
    }

    /** What was received then goes out as it came; what is told of the connection is nothing to send. */
    private @Nullable Stop recorded(TailLine line) throws BrokerFailure, InterruptedException {
        if (line.payload().isPresent()) {
            send(line.payload().get());
        }
        return null;
    }

    private Stop refused(Incoming.Message message, List<Mistake> mistakes) {
        int number = Integer.parseInt(message.id());
        return new Stop.Line(number, BadLine.of(recording.name(), number, message.payload(), mistakes));
    }

    private void send(byte[] payload) throws BrokerFailure, InterruptedException {
        await();
        sink.send(payload, answers);
        sent++;
        if (sent - flushed >= MOST_UNANSWERED) {
            flush();
        }
    }

    /** Waits until the next is due; those that are late are sent at once, so that the rate is kept. */
    private void await() throws InterruptedException {
        Rate rate = request.rate();
        if (rate != null) {
            long due = startNanos + (long) (sent / rate.perSecond() * SECOND);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } else if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void flush() throws BrokerFailure {
        if (flushed < sent) {
            sink.flush();
            BrokerFailure failure = answers.failure.get();
            if (failure != null) {
                throw failure;
            }
            flushed = sent;
        }
    }
}
