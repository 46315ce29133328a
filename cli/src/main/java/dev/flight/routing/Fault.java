package dev.flight.routing;

import dev.flight.sim.Distribution;
import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong for a while. */
public sealed interface Fault {

    TimeSpan at();

    TimeSpan length();

    default long endNanos() {
        return at().nanos() + length().nanos();
    }

    /** A node stops: its connections break, what it holds stays or is lost. Nodes are counted from 1. */
    record BrokerDown(TimeSpan at, TimeSpan length, int node) implements Fault {}

    /** A node is slow: each message takes another time. Nodes are counted from 1. */
    record BrokerSlow(TimeSpan at, TimeSpan length, int node, Distribution service) implements Fault {}

    /** The links of some clients are worse, or down; null for what stays as it is. */
    record LinkTrouble(
            TimeSpan at,
            TimeSpan length,
            String clients,
            @Nullable Double loss,
            @Nullable Distribution latency,
            @Nullable Double bytesPerSecond,
            boolean down)
            implements Fault {}

    /** A part of the clients loses its connection, at one moment. */
    record Disconnect(TimeSpan at, String clients, double part) implements Fault {

        @Override
        public TimeSpan length() {
            return TimeSpan.ZERO;
        }
    }

    /** The memory of some clients' devices is short: their queues shrink as the profile says. */
    record MemoryPressure(TimeSpan at, TimeSpan length, String clients) implements Fault {}
}
