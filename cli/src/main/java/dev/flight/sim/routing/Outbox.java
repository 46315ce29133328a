package dev.flight.sim.routing;

import dev.flight.profile.Realtime.Overflow;
import dev.flight.routing.RateLimit;
import dev.flight.routing.RateLimit.Exceed;

/** The queues of connections: what comes in, what a full one drops, and how pressure shrinks them. */
final class Outbox {

    private final RoutingRun run;
    private final Messages messages;
    private final Connections connections;

    Outbox(RoutingRun run) {
        this.run = run;
        this.messages = run.messages;
        this.connections = run.connections;
    }

    /** A message comes to the queue of its client. */
    void offer(int message) {
        int connection = messages.connection[message];
        ClientState clients = run.owner(connection);
        RateLimit limit = clients.clients.rateLimit();
        if (limit != null && limit.exceed() == Exceed.REJECT) {
            if (run.buckets.tokens(connection, limit, run.now) < 1) {
                run.accounts.end(message, Fate.RATE_LIMIT);
                return;
            }
            run.buckets.take(connection, 1);
        }
        long bytes = bytes(clients, message);
        if (hasRoom(connection, clients, message, bytes)) {
            messages.set(message, Messages.HELD);
            connections.heldBytes[connection] += bytes;
            if (run.sender.takesAlone(connection, clients) && !run.isExpired(message)) {
                measure(run.groups[messages.group[message]].tally, 1, connections.heldBytes[connection]);
                run.sender.sendAlone(connection, clients, message);
            } else {
                append(connection, clients, message);
            }
        }
    }

    private void measure(Tally tally, int depth, long bytes) {
        if (run.isMeasured()) {
            tally.depthMax = Math.max(tally.depthMax, depth);
            tally.bytesMax = Math.max(tally.bytesMax, bytes);
        }
    }

    /** A message that was not acknowledged comes to the queue again; its bytes are held already. */
    void offerAgain(int message) {
        int connection = messages.connection[message];
        ClientState clients = run.owner(connection);
        if (hasRoom(connection, clients, message, 0)) {
            append(connection, clients, message);
        }
    }

    /** Whether there is room, after what a full queue drops; if there is none, the message has ended. */
    private boolean hasRoom(int connection, ClientState clients, int message, long bytes) {
        int level = run.groups[messages.group[message]].level;
        Overflow overflow = clients.realtime.queue().overflow();
        while (isFull(connection, clients, bytes)) {
            int lowest = connections.lowestLevel(connection);
            if (overflow != Overflow.DROP_HEAD || lowest < level) {
                run.accounts.end(message, overflow == Overflow.REJECT ? Fate.QUEUE_FULL : full(connection));
                return false;
            }
            drop(connection, clients, connections.takeFirst(connection, lowest, messages));
        }
        return true;
    }

    private boolean isFull(int connection, ClientState clients, long bytes) {
        return connections.depth[connection] >= capacity(connection, clients)
                || connections.heldBytes[connection] > clients.budget - bytes;
    }

    private int capacity(int connection, ClientState clients) {
        return connections.is(connection, Connections.SHRUNK) ? clients.shrunkCapacity : clients.capacity;
    }

    private Fate full(int connection) {
        return connections.is(connection, Connections.SHRUNK) ? Fate.PRESSURE : Fate.OVERFLOW;
    }

    private void drop(int connection, ClientState clients, int message) {
        left(clients, message);
        run.accounts.end(message, full(connection));
    }

    private long bytes(ClientState clients, int message) {
        return messages.bytes[message] + clients.overhead;
    }

    private void append(int connection, ClientState clients, int message) {
        GroupState group = run.groups[messages.group[message]];
        messages.since[message] = run.now;
        connections.append(connection, group.level, message, messages);
        clients.waiting++;
        measure(group.tally, connections.depth[connection], connections.heldBytes[connection]);
        if (clients.feelsPressure) {
            look(connection, clients);
        }
        run.sender.wake(connection, clients);
    }

    /** Takes the most urgent message that has waited longest; {@link Messages#NONE} when nothing waits. */
    int next(int connection) {
        for (int level = 0; level < GroupState.LEVELS; level++) {
            int message = connections.first(connection, level);
            if (message != Messages.NONE) {
                return message;
            }
        }
        return Messages.NONE;
    }

    /** Takes a message out that stands first in its level. */
    void take(int connection, ClientState clients, int message) {
        connections.takeFirst(connection, run.groups[messages.group[message]].level, messages);
        left(clients, message);
    }

    private void left(ClientState clients, int message) {
        clients.waiting--;
        run.groups[messages.group[message]].tally.waitedNanos += run.measured(messages.since[message]);
    }

    /** Gives back the bytes of a message. */
    void release(int message) {
        if (!messages.is(message, Messages.HELD)) {
            return;
        }
        messages.clear(message, Messages.HELD);
        int connection = messages.connection[message];
        ClientState clients = run.owner(connection);
        connections.heldBytes[connection] -= bytes(clients, message);
        if (clients.feelsPressure) {
            look(connection, clients);
        }
    }

    /** Looks whether what a connection holds puts its device under pressure, or no longer does. */
    private void look(int connection, ClientState clients) {
        long held = connections.heldBytes[connection];
        boolean shrunk = connections.is(connection, Connections.SHRUNK);
        if (!shrunk && held >= clients.shrinkAt) {
            shrink(connection, clients);
        } else if (shrunk && held < clients.restoreBelow && !clients.underPressure) {
            connections.clear(connection, Connections.SHRUNK);
        }
    }

    /** Memory is short on the devices of some clients, or no longer is. */
    void press(ClientState clients, boolean on) {
        clients.underPressure = on;
        for (int i = 0; clients.shrunkCapacity >= 0 && i < clients.count; i++) {
            int connection = clients.first + i;
            if (on && !connections.is(connection, Connections.SHRUNK)) {
                shrink(connection, clients);
            } else if (!on && connections.heldBytes[connection] < clients.restoreBelow) {
                connections.clear(connection, Connections.SHRUNK);
            }
        }
    }

    private void shrink(int connection, ClientState clients) {
        connections.set(connection, Connections.SHRUNK);
        clients.shrinks++;
        Overflow overflow = clients.realtime.queue().overflow();
        while (overflow != Overflow.REJECT && connections.depth[connection] > clients.shrunkCapacity) {
            int lowest = connections.lowestLevel(connection);
            int message = overflow == Overflow.DROP_HEAD
                    ? connections.takeFirst(connection, lowest, messages)
                    : connections.takeLast(connection, lowest, messages);
            drop(connection, clients, message);
        }
    }

    /** At the end of the run, messages that grew too old in a queue nobody emptied have expired. */
    void expire() {
        for (int connection = 0; connection < connections.count; connection++) {
            for (int level = 0; connections.depth[connection] > 0 && level < GroupState.LEVELS; level++) {
                expire(connection, level);
            }
        }
    }

    private void expire(int connection, int level) {
        int message = connections.first(connection, level);
        while (message != Messages.NONE) {
            int after = messages.next[message];
            if (run.isExpired(message)) {
                run.accounts.end(message, Fate.EXPIRED);
            } else {
                run.groups[messages.group[message]].tally.waitedNanos += run.measured(messages.since[message]);
            }
            message = after;
        }
    }
}
