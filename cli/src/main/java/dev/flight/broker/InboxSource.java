package dev.flight.broker;

import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/** A source whose messages wait in an inbox until they are taken. */
public abstract class InboxSource implements Source {

    /** What was received. */
    protected final Inbox inbox;

    protected InboxSource(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public @Nullable Incoming next(TimeSpan patience) throws InterruptedException {
        return inbox.poll(patience);
    }

    @Override
    public boolean isOver() {
        return inbox.isOver();
    }

    @Override
    public long dropped() {
        return inbox.dropped();
    }
}
