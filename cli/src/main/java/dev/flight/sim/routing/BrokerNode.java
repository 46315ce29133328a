package dev.flight.sim.routing;

import dev.flight.sim.Distribution;
import dev.flight.sim.RandomStream;
import org.jspecify.annotations.Nullable;

/** A node of the broker: its queue, a chain for each level of urgency, and its servers. */
final class BrokerNode {

    final Chain[] waiting = new Chain[GroupState.LEVELS];
    /** For each server its message; {@link Messages#NONE} for none. */
    final int[] serving;

    final long[] servingSince;
    final RandomStream chance;
    private final int[] idle;
    private int idleCount;

    @Nullable
    Distribution service;

    boolean up = true;
    int connections;
    int held;
    /** How often it failed: what its servers were doing before is no longer true. */
    int failures;

    int heldMax;
    long served;
    double heldNanos;
    double servedNanos;

    BrokerNode(int servers, @Nullable Distribution service, RandomStream chance) {
        this.service = service;
        this.chance = chance;
        this.serving = new int[servers];
        this.servingSince = new long[servers];
        this.idle = new int[servers];
        for (int level = 0; level < waiting.length; level++) {
            waiting[level] = new Chain();
        }
        rest();
    }

    /** All servers are idle. */
    void rest() {
        idleCount = serving.length;
        for (int i = 0; i < idle.length; i++) {
            serving[i] = Messages.NONE;
            idle[i] = idle.length - 1 - i;
        }
    }

    boolean hasIdleServer() {
        return idleCount > 0;
    }

    int takeServer(int message, long now) {
        int server = idle[--idleCount];
        serving[server] = message;
        servingSince[server] = now;
        return server;
    }

    int freeServer(int server) {
        int message = serving[server];
        serving[server] = Messages.NONE;
        idle[idleCount++] = server;
        return message;
    }

    /** The most urgent message that has waited longest, taken out; {@link Messages#NONE} when none waits. */
    int next(Messages messages) {
        for (Chain level : waiting) {
            if (!level.isEmpty()) {
                return level.take(messages);
            }
        }
        return Messages.NONE;
    }
}
