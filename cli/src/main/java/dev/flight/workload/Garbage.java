package dev.flight.workload;

import dev.flight.profile.Pressure;
import dev.flight.sim.Distribution;
import dev.flight.sim.RandomStream;
import dev.flight.trace.Operation;
import dev.flight.unit.Rate;
import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Objects come at a rate and die after a while, but their blocks are freed only by the next collection: one every
 * {@code collect}, counted from the start of the phase and going on after it, and one when the pressure asks for it.
 *
 * @param collect the time between collections; null for none but those that the pressure asks for
 */
public record Garbage(
        Slot slot,
        Blocks blocks,
        Rate rate,
        Distribution lifetime,
        @Nullable TimeSpan collect) implements BlockPhase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("for", "rate", "size", "lifetime");
        Slot slot = fields.slot();
        Blocks blocks = fields.blocks();
        Rate rate = fields.rate();
        Distribution lifetime = fields.time("lifetime");
        TimeSpan collect = fields.span("collect");
        if (blocks == null || rate == null || lifetime == null) {
            return null;
        }
        double longest = collect == null ? (double) slot.length().nanos() : lifetime.mean() + collect.nanos();
        fields.liveAtMost(rate.perSecond(), longest);
        return new Garbage(slot, blocks, rate, lifetime, collect);
    }

    @Override
    public Activity on(Stage stage, BlockMaker maker) {
        return new Collected(stage, maker);
    }

    /** The objects by the moments of their death. */
    private final class Collected implements Activity {
        private final Stage stage;
        private final BlockMaker maker;
        private final Arrivals arrivals;
        private final RandomStream lifetimes;
        private final BlocksByTime deaths = new BlocksByTime();
        private long askedNanos = -1;

        Collected(Stage stage, BlockMaker maker) {
            this.stage = stage;
            this.maker = maker;
            this.arrivals = new Arrivals(slot, rate, stage.chance(slot.name(), "arrivals"));
            this.lifetimes = stage.chance(slot.name(), "lifetime");
        }

        @Override
        public long dueNanos() {
            return Math.min(collection(), arrivals.nextNanos());
        }

        @Override
        public boolean dueIsFree() {
            return collection() <= arrivals.nextNanos();
        }

        @Override
        public void next(Operation into) {
            if (dueIsFree()) {
                stage.free(into, collection(), deaths.poll());
                return;
            }
            long now = arrivals.nextNanos();
            deaths.add(now + lifetimes(), maker.make(into, now));
            arrivals.advance();
        }

        private long lifetimes() {
            return lifetime.nanos(lifetimes);
        }

        @Override
        public void respond(Pressure.Response response, long atNanos) {
            if (response.collect()) {
                askedNanos = atNanos;
            }
        }

        /** When the object that died first is collected. */
        private long collection() {
            long death = deaths.firstNanos();
            if (death <= askedNanos) {
                return askedNanos;
            }
            if (death == NEVER || collect == null) {
                return NEVER;
            }
            long period = collect.nanos();
            long periods = (death - slot.startNanos() + period - 1) / period;
            return slot.startNanos() + periods * period;
        }
    }
}
