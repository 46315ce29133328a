package dev.flight.sim.routing;

import dev.flight.manifest.Priority;
import dev.flight.profile.Realtime;
import dev.flight.routing.RoutedChannel;

/** The messages of one channel to some clients: what holds for them, in plain numbers, and what became of them. */
final class GroupState {

    /** So many levels of urgency. */
    static final int LEVELS = 5;

    final RoutedChannel channel;
    final ClientState clients;
    final Tally tally = new Tally();
    /** 0 is the most urgent. */
    final int level;

    final boolean permitted;
    final boolean acknowledged;
    final boolean deadLetters;
    final long maxPayload;
    /** How old a message may be when it is routed, and when it is sent. */
    final long maxAge;

    final long timeToLive;
    final int maxRetries;
    final Waits waits;

    GroupState(RoutedChannel channel, ClientState clients) {
        this.channel = channel;
        this.clients = clients;
        Realtime realtime = clients.realtime;
        boolean critical = channel.priority() == Priority.CRITICAL;
        this.level = level(channel.priority());
        this.permitted = clients.clients.mayRead(channel);
        this.acknowledged = channel.acknowledged()
                || channel.priority() == Priority.REALTIME
                || (critical && realtime.critical().requiresAck());
        this.deadLetters = critical && realtime.critical().deadLetter();
        this.maxPayload = realtime.maxPayload().bytes();
        this.maxAge = realtime.maxMessageAge().nanos();
        this.timeToLive = channel.ttl() == null ? maxAge : channel.ttl().nanos();
        this.maxRetries =
                critical ? realtime.critical().maxRetries() : realtime.retry().maxRetries();
        this.waits = Waits.of(
                realtime.retry(),
                critical
                        ? realtime.critical().interval().nanos()
                        : realtime.retry().interval().nanos());
    }

    /** Draws the wait before a message that was tried is tried again, and remembers it for the wait after that. */
    long nextWait(int message, Messages messages) {
        long wait = waits.after(messages.attempts[message], messages.waited[message], clients.retryChance);
        messages.waited[message] = wait;
        return wait;
    }

    static int level(Priority priority) {
        return switch (priority) {
            case REALTIME -> 0;
            case CRITICAL -> 1;
            case HIGH -> 2;
            case NORMAL -> 3;
            case LOW -> 4;
        };
    }
}
