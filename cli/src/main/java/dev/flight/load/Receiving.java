package dev.flight.load;

import dev.flight.broker.Incoming;
import dev.flight.broker.Source;
import dev.flight.sim.routing.Tally;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Takes what our own subscriber gets, on a thread of its own, and counts it. */
final class Receiving {

    private static final TimeSpan PATIENCE = TimeSpan.ofMillis(20);
    private static final int MOST_NEWS = 20;

    private final LoadPlan plan;
    private final long run;
    private final Source source;
    private final long startNanos;
    private final Sequence[][] sequences;
    private final Tally[] tallies;
    private final List<String> news = new ArrayList<>();
    private final Thread thread;
    private volatile boolean ended;
    private final AtomicLong distinct = new AtomicLong();
    private volatile long lastNanos;
    private long foreign;
    private long untold;
    private boolean connected = true;

    Receiving(LoadPlan plan, int publishers, long run, Source source, long startNanos) {
        this.plan = plan;
        this.run = run;
        this.source = source;
        this.startNanos = startNanos;
        this.sequences = new Sequence[plan.channels().size()][publishers];
        for (Sequence[] each : sequences) {
            for (int i = 0; i < publishers; i++) {
                each[i] = new Sequence();
            }
        }
        this.tallies = plan.groups().stream().map(group -> new Tally()).toArray(Tally[]::new);
        this.thread = new Thread(this::takeAll, "flight-load-receiver");
        this.thread.setDaemon(true);
        this.lastNanos = startNanos;
    }

    void start() {
        thread.start();
    }

    private void takeAll() {
        try {
            while (!ended) {
                Incoming next = source.next(PATIENCE);
                if (next instanceof Incoming.Message message) {
                    take(message);
                } else if (next != null) {
                    note(next);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Incoming.Message message) {
        byte[] payload = message.payload();
        if (!Envelope.isOf(run, payload)) {
            foreign++;
            return;
        }
        lastNanos = message.receivedNanos();
        Sequence sequence = sequences[Envelope.channel(payload)][Envelope.publisher(payload)];
        boolean first = sequence.see(Envelope.sequence(payload));
        long due = Envelope.dueNanos(payload);
        if (due >= plan.warmUp().nanos()) {
            count(payload, first, Math.max(0, message.receivedNanos() - startNanos - due));
        }
        if (first) {
            distinct.incrementAndGet();
        }
    }

    private void count(byte[] payload, boolean first, long latencyNanos) {
        int group = Envelope.group(payload);
        if (group != Sends.ALL) {
            count(tallies[group], first, latencyNanos);
            return;
        }
        for (int i = 0; i < tallies.length; i++) {
            if (plan.groups().get(i).channel() == Envelope.channel(payload)) {
                count(tallies[i], first, latencyNanos);
            }
        }
    }

    private static void count(Tally tally, boolean first, long latencyNanos) {
        if (first) {
            tally.deliver(latencyNanos);
        } else {
            tally.duplicate();
        }
    }

    private void note(Incoming next) {
        String text = text(next);
        if (text.isEmpty()) {
            return;
        }
        if (news.size() < MOST_NEWS) {
            news.add("at " + new TimeSpan(Math.max(0, (System.nanoTime() - startNanos) / 1_000_000 * 1_000_000)) + ": "
                    + text);
        } else {
            untold++;
        }
    }

    private String text(Incoming next) {
        if (next instanceof Incoming.Disconnected gone) {
            connected = false;
            return "the subscriber was disconnected: " + gone.why();
        }
        if (next instanceof Incoming.Gap gap) {
            return (gap.lost().isPresent() ? gap.lost().getAsLong() + " messages lost: " : "messages lost: ")
                    + gap.why();
        }
        boolean again = !connected;
        connected = true;
        return again ? "the subscriber was connected again" : "";
    }

    /** Waits until so many are there, or none has come for a time. */
    void awaitAll(long messages, TimeSpan quiet) throws InterruptedException {
        long since = System.nanoTime();
        while (distinct.get() < messages && System.nanoTime() - Math.max(lastNanos, since) < quiet.nanos()) {
            Thread.sleep(1);
        }
    }

    /** Ends taking: what is told below is complete then. */
    void end() {
        ended = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException closing) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    ChannelCount count(int channel, long sent) {
        long there = 0;
        long duplicates = 0;
        long reordered = 0;
        for (Sequence each : sequences[channel]) {
            there += each.distinct();
            duplicates += each.duplicates();
            reordered += each.reordered();
        }
        return new ChannelCount(plan.channels().get(channel), sent, there, duplicates, reordered);
    }

    Tally tally(int group) {
        return tallies[group];
    }

    /** When the last message came, from the start of the load. */
    long lastNanos() {
        return lastNanos - startNanos;
    }

    Reception reception() {
        List<String> told = new ArrayList<>(news);
        if (untold > 0) {
            told.add("and " + untold + " more of these");
        }
        return new Reception(told, foreign, source.dropped(), connected);
    }
}
