package dev.flight.cli;

import dev.flight.simulate.RoutingRequest;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** A line on a terminal's standard error that tells how much of a simulation is done. Safe for use by many threads. */
final class SimulatedTime implements RoutingRequest.Watch, AutoCloseable {

    private final PrintWriter out;
    private final boolean shown;
    private final LongAdder done = new LongAdder();
    private final AtomicInteger percent = new AtomicInteger();
    private final ThreadLocal<long[]> clock = ThreadLocal.withInitial(() -> new long[1]);

    SimulatedTime(Host host) {
        this.out = host.err();
        this.shown = host.errIsTerminal();
    }

    @Override
    public LongConsumer over(double nanos) {
        return now -> reached(now, nanos);
    }

    /** A clock that went back is that of the thread's next replication. */
    private void reached(long now, double all) {
        long[] last = clock.get();
        done.add(now >= last[0] ? now - last[0] : now);
        last[0] = now;
        int reached = (int) Math.min(100, 100.0 * done.sum() / all);
        int told = percent.get();
        if (shown && reached > told && percent.compareAndSet(told, reached)) {
            out.print("\r" + reached + "% simulated");
            out.flush();
        }
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (shown) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
