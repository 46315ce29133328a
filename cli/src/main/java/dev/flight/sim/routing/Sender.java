package dev.flight.sim.routing;

import dev.flight.profile.Realtime.Batching;
import dev.flight.routing.Compression;
import dev.flight.routing.RateLimit;
import dev.flight.routing.RateLimit.Exceed;

/** Puts what waits for a client on its link, in batches: pushed when a batch is due, or when the client polls. */
final class Sender {

    private final RoutingRun run;
    private final Messages messages;
    private final Connections connections;
    private final Compression compression;
    private final Chain plain = new Chain();
    private final Chain acknowledged = new Chain();
    private long costNanos;
    private long wireBytes;

    Sender(RoutingRun run) {
        this.run = run;
        this.messages = run.messages;
        this.connections = run.connections;
        this.compression = run.scenario.compression();
    }

    /** A message came to a queue: sees to it that it will go out. */
    void wake(int connection, ClientState clients) {
        if (connections.is(connection, Connections.POLLING)) {
            expectPoll(connection, clients, run.now);
        } else {
            push(connection, clients);
        }
    }

    /** Whether a message that comes to an empty queue leaves it at once: the way of most, made short. */
    boolean takesAlone(int connection, ClientState clients) {
        return clients.sendsAtOnce
                && connections.depth[connection] == 0
                && (connections.flags[connection] & (Connections.UP | Connections.BUSY)) == Connections.UP;
    }

    /** Sends a message that need not wait in a queue. */
    void sendAlone(int connection, ClientState clients, int message) {
        clear();
        load(clients, message);
        transmit(connection, clients, run.now);
    }

    /** Sends what is due on a connection, if it is up and free. */
    void push(int connection, ClientState clients) {
        while (connections.depth[connection] > 0
                && (connections.flags[connection] & (Connections.UP | Connections.BUSY)) == Connections.UP) {
            long due = Math.max(due(connection, clients), tokenAt(connection, clients));
            if (due > run.now) {
                lookAgain(connection, due);
                return;
            }
            sendBatch(connection, clients, run.now);
        }
    }

    /** When a batch is full, or its oldest message has waited long enough for company. */
    private long due(int connection, ClientState clients) {
        Batching batching = clients.realtime.batching();
        boolean full = clients.batchDelayNanos == 0
                || connections.depth[connection] >= batching.maxMessages()
                || connections.waitingBytes[connection] >= batching.maxBytes().bytes();
        return full ? run.now : connections.oldest(connection, messages) + clients.batchDelayNanos;
    }

    private long tokenAt(int connection, ClientState clients) {
        RateLimit limit = clients.clients.rateLimit();
        if (limit == null || limit.exceed() == Exceed.REJECT || run.buckets.tokens(connection, limit, run.now) > 0) {
            return run.now;
        }
        return run.buckets.nextNanos(connection, limit);
    }

    private void lookAgain(int connection, long due) {
        if (due < connections.readyAt[connection]) {
            connections.readyAt[connection] = due;
            run.events.add(due, Event.of(Event.READY, connection));
        }
    }

    /** The time to look again has come. */
    void ready(int connection) {
        if (connections.readyAt[connection] == run.now) {
            connections.readyAt[connection] = Long.MAX_VALUE;
            push(connection, run.owner(connection));
        }
    }

    /** A batch is on the link. */
    void sent(int connection, long event) {
        if (Event.isOf(event, connections.stamp[connection])) {
            connections.clear(connection, Connections.BUSY);
            push(connection, run.owner(connection));
        }
    }

    /**
     * Puts the next poll of a client into the event list, not before a moment, nor before its last poll is answered: polls
     * are an interval, or some of them, apart.
     */
    void expectPoll(int connection, ClientState clients, long moment) {
        if (connections.depth[connection] == 0 || connections.is(connection, Connections.POLL_DUE)) {
            return;
        }
        long fromNanos = Math.max(moment, connections.answeredAt[connection]);
        long phase = connections.phase[connection];
        long polls = fromNanos <= phase ? 0 : (fromNanos - phase + clients.intervalNanos - 1) / clients.intervalNanos;
        connections.set(connection, Connections.POLL_DUE);
        run.events.add(phase + polls * clients.intervalNanos, Event.of(Event.POLL, connection));
    }

    /** A client polls; while nothing waits for it, its polls change nothing and are left out. */
    void poll(int connection) {
        ClientState clients = run.owner(connection);
        connections.clear(connection, Connections.POLL_DUE);
        if (!connections.is(connection, Connections.POLLING) || connections.is(connection, Connections.AWAY)) {
            return;
        }
        if (run.connector.reaches(connection, clients) && !clients.link.losesBack()) {
            connections.answeredAt[connection] = answer(connection, clients);
        } else {
            clients.failedPolls++;
            run.tracer.connection("poll-failed", connection, clients);
        }
        expectPoll(connection, clients, run.now + 1);
    }

    /** Answers a poll with what waits; returns when the answer is on the link. */
    private long answer(int connection, ClientState clients) {
        // Whom the gateway takes for gone between two polls must connect anew for each: request and answer.
        boolean gone = clients.realtime.timeout().nanos() < clients.intervalNanos;
        clients.reconnects += gone ? 1 : 0;
        long from = gone ? run.now + clients.link.delay() + clients.link.delay() : run.now;
        return tokenAt(connection, clients) > run.now ? run.now : sendBatch(connection, clients, from);
    }

    /** Sends the next batch from a moment on; returns when it is on the link. */
    private long sendBatch(int connection, ClientState clients, long from) {
        int sent = takeBatch(connection, clients);
        if (sent == 0) {
            return run.now;
        }
        RateLimit limit = clients.clients.rateLimit();
        if (limit != null && limit.exceed() == Exceed.DELAY) {
            run.buckets.take(connection, sent);
        }
        return transmit(connection, clients, from);
    }

    private long transmit(int connection, ClientState clients, long from) {
        long onLink = from + costNanos + clients.link.transmission(wireBytes);
        if (onLink > run.now && !connections.is(connection, Connections.POLLING)) {
            connections.set(connection, Connections.BUSY);
            run.events.add(onLink, Event.of(Event.SENT, connection, connections.stamp[connection]));
        }
        travel(clients, onLink);
        return onLink;
    }

    private void travel(ClientState clients, long onLink) {
        boolean lost = clients.link.loses();
        long arrival = lost ? onLink : onLink + clients.link.delay();
        if (!plain.isEmpty()) {
            run.receiver.send(plain.first, arrival, lost);
        }
        if (!acknowledged.isEmpty()) {
            boolean ackLost = lost || clients.link.losesBack();
            long ackArrival = ackLost ? Long.MAX_VALUE : arrival + clients.link.delay();
            int message = acknowledged.first;
            while (message != Messages.NONE) {
                int after = messages.next[message];
                run.receiver.send(message, onLink, arrival, lost, ackArrival);
                message = after;
            }
        }
    }

    /** Takes the most urgent messages, up to what a batch or the tokens allow; returns how many. */
    private int takeBatch(int connection, ClientState clients) {
        clear();
        int most = most(connection, clients);
        int taken = 0;
        int message = run.outbox.next(connection);
        while (message != Messages.NONE && taken < most) {
            if (run.isExpired(message)) {
                run.outbox.take(connection, clients, message);
                run.accounts.end(message, Fate.EXPIRED);
            } else if (taken > 0 && wireBytes + wireBytes(clients, message) > clients.batchBytes) {
                return taken;
            } else {
                run.outbox.take(connection, clients, message);
                load(clients, message);
                taken++;
            }
            message = run.outbox.next(connection);
        }
        return taken;
    }

    private void clear() {
        plain.clear();
        acknowledged.clear();
        costNanos = 0;
        wireBytes = 0;
    }

    private int most(int connection, ClientState clients) {
        RateLimit limit = clients.clients.rateLimit();
        int batch = clients.realtime.batching().maxMessages();
        return limit == null || limit.exceed() == Exceed.REJECT
                ? batch
                : Math.min(batch, run.buckets.tokens(connection, limit, run.now));
    }

    private void load(ClientState clients, int message) {
        GroupState group = run.groups[messages.group[message]];
        wireBytes += wireBytes(clients, message);
        if (compression.cost() != null && messages.bytes[message] >= clients.compressAbove) {
            costNanos += compression.cost().delay(run.compressionChance);
        }
        group.tally.sent += messages.is(message, Messages.COUNTED) ? 1 : 0;
        run.tracer.message("sent", message, null);
        if (group.acknowledged) {
            messages.attempts[message]++;
            acknowledged.add(messages, message);
        } else {
            run.outbox.release(message);
            plain.add(messages, message);
        }
    }

    private long wireBytes(ClientState clients, int message) {
        int bytes = messages.bytes[message];
        return bytes >= clients.compressAbove ? Math.round(bytes * compression.ratio()) : bytes;
    }
}
