package dev.flight.sim.routing;

import dev.flight.routing.Fault;
import dev.flight.routing.Link;
import dev.flight.sim.Distribution;
import dev.flight.sim.RandomStream;
import dev.flight.sim.Streams;
import java.util.List;

/** The links of some clients as they are now, with the faults that are on. */
final class LinkState {

    private static final double SECOND = 1e9;

    final Link link;
    private final RandomStream latencyChance;
    private final RandomStream lossChance;
    private final RandomStream sessionChance;
    private Distribution latency;
    private long constantLatency;
    private double loss;
    private double ackLoss;
    private double nanosPerByte;
    private boolean down;

    LinkState(Link link, Streams streams) {
        this.link = link;
        this.latencyChance = streams.stream("latency");
        this.lossChance = streams.stream("loss");
        this.sessionChance = streams.stream("session");
        this.latency = link.latency();
        apply(List.of());
    }

    /** As the scenario says, and then as each of the faults says; of two the later. */
    void apply(List<Fault.LinkTrouble> faults) {
        latency = link.latency();
        loss = link.loss();
        ackLoss = link.ackLoss();
        nanosPerByte = nanosPerByte(link.bytesPerSecond() == null ? Double.POSITIVE_INFINITY : link.bytesPerSecond());
        down = false;
        for (Fault.LinkTrouble fault : faults) {
            latency = fault.latency() == null ? latency : fault.latency();
            loss = fault.loss() == null ? loss : fault.loss();
            ackLoss = fault.loss() == null ? ackLoss : fault.loss();
            nanosPerByte = fault.bytesPerSecond() == null ? nanosPerByte : nanosPerByte(fault.bytesPerSecond());
            down |= fault.down();
        }
        constantLatency = latency instanceof Distribution.Constant constant ? constant.value() : -1;
    }

    private static double nanosPerByte(double bytesPerSecond) {
        return SECOND / bytesPerSecond;
    }

    boolean isDown() {
        return down;
    }

    /** Whether a frame to the client is lost. */
    boolean loses() {
        return down || (loss > 0 && lossChance.uniform() < loss);
    }

    /** Whether a frame from the client is lost. */
    boolean losesBack() {
        return down || (ackLoss > 0 && lossChance.uniform() < ackLoss);
    }

    /** How long a frame is under way. */
    long delay() {
        return constantLatency >= 0 ? constantLatency : latency.delay(latencyChance);
    }

    /** How long it takes to put bytes on the link. */
    long transmission(long bytes) {
        return nanosPerByte == 0 ? 0 : Math.round(bytes * nanosPerByte);
    }

    /** How long a new connection will last. */
    long connectedNanos() {
        return link.connected() == null ? Long.MAX_VALUE : link.connected().nanos(sessionChance);
    }

    /** How long a client stays away. */
    long awayNanos() {
        return link.disconnected().delay(sessionChance);
    }
}
