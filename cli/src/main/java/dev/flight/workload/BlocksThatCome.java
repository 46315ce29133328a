package dev.flight.workload;

import dev.flight.sim.Distribution;
import dev.flight.sim.RandomStream;
import dev.flight.trace.Operation;
import org.jspecify.annotations.Nullable;

/** Blocks that come at their moments and live for a while, or for ever. */
final class BlocksThatCome implements Activity {

    private final Stage stage;
    private final Arrivals arrivals;
    private final BlockMaker maker;
    private final @Nullable Distribution lifetime;
    private final RandomStream lifetimes;
    private final BlocksByTime ends = new BlocksByTime();

    /**
     * None yet.
     *
     * @param part the name of the part of the scenario, for its chance
     * @param lifetime null for ever
     */
    BlocksThatCome(Stage stage, String part, Arrivals arrivals, BlockMaker maker, @Nullable Distribution lifetime) {
        this.stage = stage;
        this.arrivals = arrivals;
        this.maker = maker;
        this.lifetime = lifetime;
        this.lifetimes = stage.chance(part, "lifetime");
    }

    @Override
    public long dueNanos() {
        return Math.min(ends.firstNanos(), arrivals.nextNanos());
    }

    @Override
    public boolean dueIsFree() {
        return ends.firstNanos() <= arrivals.nextNanos();
    }

    @Override
    public void next(Operation into) {
        if (dueIsFree()) {
            stage.free(into, ends.firstNanos(), ends.poll());
            return;
        }
        long now = arrivals.nextNanos();
        int block = maker.make(into, now);
        if (lifetime != null) {
            ends.add(now + lifetime.nanos(lifetimes), block);
        }
        arrivals.advance();
    }
}
