package dev.flight.sim.routing;

/** The clients' end of the links: what comes to them, what they acknowledge, and what is sent again for want of it. */
final class Receiver {

    private final RoutingRun run;
    private final Messages messages;
    private final long ackTimeoutNanos;

    Receiver(RoutingRun run) {
        this.run = run;
        this.messages = run.messages;
        this.ackTimeoutNanos = run.scenario.ackTimeout().nanos();
    }

    /** A chain of messages that nobody acknowledges is under way. */
    void send(int first, long arrival, boolean lost) {
        if (lost) {
            lose(first);
        } else if (arrival == run.now) {
            arrive(first);
        } else {
            run.events.add(arrival, Event.of(Event.ARRIVED, first));
        }
    }

    private void lose(int first) {
        int message = first;
        while (message != Messages.NONE) {
            int after = messages.next[message];
            run.accounts.end(message, Fate.LOST);
            message = after;
        }
    }

    /** A chain of messages comes to its client. */
    void arrive(int first) {
        int message = first;
        while (message != Messages.NONE) {
            int after = messages.next[message];
            run.accounts.received(message);
            messages.remove(message);
            message = after;
        }
    }

    /**
     * A message that is to be acknowledged is under way. An acknowledgement that comes later than it is waited for counts
     * for nothing: the message is on its way again by then.
     *
     * @param onLink when the wait for its acknowledgement begins
     * @param ackArrival when that would be back; {@link Long#MAX_VALUE} for never
     */
    void send(int message, long onLink, long arrival, boolean lost, long ackArrival) {
        long wait = run.groups[messages.group[message]].nextWait(message, messages);
        long resendAt = onLink + ackTimeoutNanos + wait;
        if (!lost && ackArrival <= resendAt) {
            messages.since[message] = ackArrival;
            run.events.add(arrival, Event.of(Event.ARRIVED_ACKNOWLEDGED, message));
        } else if (!lost && arrival <= resendAt) {
            messages.since[message] = resendAt;
            run.events.add(arrival, Event.of(Event.ARRIVED_UNACKNOWLEDGED, message));
        } else {
            if (!lost) {
                sendCopy(message, arrival);
            }
            run.events.add(resendAt, Event.of(Event.RESEND, message));
        }
    }

    /** The message goes on to its next attempt while this one is still under way. */
    private void sendCopy(int message, long arrival) {
        int copy = messages.add();
        messages.set(copy, Messages.COPY);
        messages.connection[copy] = message;
        messages.copies[message]++;
        run.events.add(arrival, Event.of(Event.ARRIVED_LATE, copy));
    }

    void arriveAcknowledged(int message) {
        run.accounts.received(message);
        if (messages.since[message] == run.now) {
            run.accounts.acknowledged(message);
        } else {
            run.events.add(messages.since[message], Event.of(Event.ACKNOWLEDGED, message));
        }
    }

    void arriveUnacknowledged(int message) {
        run.accounts.received(message);
        run.events.add(messages.since[message], Event.of(Event.RESEND, message));
    }

    void arriveLate(int copy) {
        int message = messages.connection[copy];
        messages.remove(copy);
        messages.copies[message]--;
        run.accounts.received(message);
        if (messages.copies[message] == 0 && messages.is(message, Messages.ENDED)) {
            messages.remove(message);
        }
    }

    /** No acknowledgement came: the message is sent again, if it may be. */
    void resend(int message) {
        if (messages.attempts[message] > run.groups[messages.group[message]].maxRetries) {
            run.accounts.end(message, Fate.UNDELIVERABLE);
        } else {
            run.tracer.message("retried", message, null);
            run.outbox.offerAgain(message);
        }
    }
}
