package dev.flight.sim.routing;

import java.util.Arrays;
import java.util.List;

/** The connections of all clients, as columns: where each stands, and its queue, a chain for each level of urgency. */
final class Connections {

    /** Messages are pushed through it now. */
    static final int UP = 1;
    /** It gets its messages by polling, as always or for want of better. */
    static final int POLLING = 2;
    /** A batch is being put on the link. */
    static final int BUSY = 4;
    /** Its queue has shrunk under pressure. */
    static final int SHRUNK = 8;
    /** A poll is in the event list. */
    static final int POLL_DUE = 16;
    /** Its client is away. */
    static final int AWAY = 32;

    final int count;
    final int[] owner;
    final int[] node;
    final int[] failures;
    final int[] stamp;
    final byte[] flags;
    final int[] depth;
    /** Payload that waits, and what is held for it: payload and overhead, until acknowledged. */
    final long[] waitingBytes;

    final long[] heldBytes;
    final long[] phase;
    /** When it will look again whether to send; {@link Long#MAX_VALUE} for not. */
    final long[] readyAt;

    /** When the answer to its last poll is on the link: it polls no sooner. */
    final long[] answeredAt;

    private final int[] firsts;
    private final int[] lasts;

    Connections(List<ClientState> clients) {
        count = clients.stream().mapToInt(each -> each.count).sum();
        owner = new int[count];
        node = new int[count];
        failures = new int[count];
        stamp = new int[count];
        flags = new byte[count];
        depth = new int[count];
        waitingBytes = new long[count];
        heldBytes = new long[count];
        phase = new long[count];
        readyAt = new long[count];
        answeredAt = new long[count];
        firsts = new int[count * GroupState.LEVELS];
        lasts = new int[count * GroupState.LEVELS];
        Arrays.fill(firsts, Messages.NONE);
        Arrays.fill(node, Messages.NONE);
        Arrays.fill(readyAt, Long.MAX_VALUE);
        for (int i = 0; i < clients.size(); i++) {
            ClientState each = clients.get(i);
            Arrays.fill(owner, each.first, each.first + each.count, i);
        }
    }

    boolean is(int connection, int flag) {
        return (flags[connection] & flag) != 0;
    }

    void set(int connection, int flag) {
        flags[connection] |= (byte) flag;
    }

    void clear(int connection, int flag) {
        flags[connection] &= (byte) ~flag;
    }

    int first(int connection, int level) {
        return firsts[connection * GroupState.LEVELS + level];
    }

    void append(int connection, int level, int message, Messages messages) {
        int at = connection * GroupState.LEVELS + level;
        messages.next[message] = Messages.NONE;
        if (firsts[at] == Messages.NONE) {
            firsts[at] = message;
        } else {
            messages.next[lasts[at]] = message;
        }
        lasts[at] = message;
        depth[connection]++;
        waitingBytes[connection] += messages.bytes[message];
    }

    /** Takes the oldest message of a level out. */
    int takeFirst(int connection, int level, Messages messages) {
        int at = connection * GroupState.LEVELS + level;
        int message = firsts[at];
        firsts[at] = messages.next[message];
        left(connection, message, messages);
        return message;
    }

    /** Takes the newest message of a level out, at the cost of a walk through the level. */
    int takeLast(int connection, int level, Messages messages) {
        int at = connection * GroupState.LEVELS + level;
        int message = lasts[at];
        int before = firsts[at];
        if (before == message) {
            return takeFirst(connection, level, messages);
        }
        while (messages.next[before] != message) {
            before = messages.next[before];
        }
        messages.next[before] = Messages.NONE;
        lasts[at] = before;
        left(connection, message, messages);
        return message;
    }

    private void left(int connection, int message, Messages messages) {
        depth[connection]--;
        waitingBytes[connection] -= messages.bytes[message];
    }

    /** The least urgent level that has messages; -1 when none has. */
    int lowestLevel(int connection) {
        for (int level = GroupState.LEVELS - 1; level >= 0; level--) {
            if (first(connection, level) != Messages.NONE) {
                return level;
            }
        }
        return -1;
    }

    /** When the message that has waited longest came into the queue. */
    long oldest(int connection, Messages messages) {
        long oldest = Long.MAX_VALUE;
        for (int level = 0; level < GroupState.LEVELS; level++) {
            int message = first(connection, level);
            if (message != Messages.NONE) {
                oldest = Math.min(oldest, messages.since[message]);
            }
        }
        return oldest;
    }
}
