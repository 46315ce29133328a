package dev.flight.load;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Receipt;
import dev.flight.broker.Sink;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Hands messages over at the moments of the schedule, never waiting for an answer. A message that is late is sent at once. */
final class Sending {

    private static final long LATE_NANOS = 1_000_000;
    private static final int DIGITS = 3;

    private final LoadPlan plan;
    private final Envelope[] envelopes;
    private final List<Sink> sinks;
    private final LoadClock clock;
    private final Answers answers = new Answers();
    private final long[][] numbers;
    private final long[] published;
    private final Histogram delays = new Histogram(DIGITS);
    private long sent;
    private long refused;
    private long measured;
    private long late;
    private long enlarged;
    private long firstDueNanos = -1;
    private long lastDueNanos;
    private long lastHandedNanos;

    Sending(LoadPlan plan, Envelope[] envelopes, List<Sink> sinks, LoadClock clock) {
        this.plan = plan;
        this.envelopes = envelopes;
        this.sinks = sinks;
        this.clock = clock;
        this.numbers = new long[plan.channels().size()][sinks.size()];
        this.published = new long[plan.groups().size()];
    }

    /** What brokers answer, by any thread. */
    private static final class Answers implements Receipt {

        private final AtomicLong arrived = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final AtomicReference<@Nullable String> why = new AtomicReference<>();

        @Override
        public void arrived() {
            arrived.incrementAndGet();
        }

        @Override
        public void failed(BrokerFailure failure) {
            failed.incrementAndGet();
            why.compareAndSet(null, failure.getMessage());
        }
    }

    /** Sends all; ends early when the thread is interrupted. */
    void run(long startNanos) {
        Sends sends = plan.sends().get();
        while (sends.next() && !Thread.currentThread().isInterrupted()) {
            clock.awaitUntil(startNanos + sends.atNanos());
            if (!Thread.currentThread().isInterrupted()) {
                send(sends, startNanos);
            }
        }
    }

    private void send(Sends sends, long startNanos) {
        int channel = sends.channel();
        int publisher = (int) (sent % sinks.size());
        long due = sends.atNanos();
        Envelope envelope = envelopes[channel];
        byte[] message = envelope.message(publisher, sends.group(), numbers[channel][publisher]++, due, sends.bytes());
        enlarged += sends.bytes() < envelope.smallest() ? 1 : 0;
        sent++;
        boolean handed = handOver(sinks.get(publisher), message);
        if (due >= plan.warmUp().nanos()) {
            measure(sends, due, clock.nanos() - startNanos, handed);
        }
    }

    private boolean handOver(Sink sink, byte[] message) {
        try {
            sink.send(message, answers);
            return true;
        } catch (BrokerFailure failure) {
            refused++;
            answers.why.compareAndSet(null, failure.getMessage());
            return false;
        }
    }

    private void measure(Sends sends, long due, long handedNanos, boolean handed) {
        measured++;
        firstDueNanos = firstDueNanos < 0 ? due : firstDueNanos;
        lastDueNanos = due;
        lastHandedNanos = handed ? handedNanos : lastHandedNanos;
        long delay = Math.max(0, handedNanos - due);
        delays.recordValue(delay);
        late += delay > LATE_NANOS ? 1 : 0;
        if (sends.group() != Sends.ALL) {
            published[sends.group()]++;
            return;
        }
        for (int i = 0; i < published.length; i++) {
            published[i] += plan.groups().get(i).channel() == sends.channel() ? 1 : 0;
        }
    }

    /** The messages to a channel, whether they could be handed over or not, those of the warm-up among them. */
    long sentTo(int channel) {
        long sum = 0;
        for (long each : numbers[channel]) {
            sum += each;
        }
        return sum;
    }

    long sent() {
        return sent;
    }

    /** The measured messages for each group. */
    long[] published() {
        return published;
    }

    Punctuality punctuality() {
        return new Punctuality(
                sent,
                measured,
                refused + answers.failed.get(),
                answers.arrived.get(),
                answers.why.get(),
                late,
                enlarged,
                rate(lastDueNanos),
                rate(lastHandedNanos),
                delays);
    }

    /** So many a second came between the first that was due and a moment. */
    private double rate(long untilNanos) {
        long time = untilNanos - firstDueNanos;
        return measured < 2 || time <= 0 ? 0 : (measured - 1) * 1e9 / time;
    }
}
