package dev.flight.workload;

import dev.flight.scenario.RateRange;
import dev.flight.sim.Distribution;
import org.jspecify.annotations.Nullable;

/** Blocks come at a rate that goes evenly from one value to another, and live for a while. */
public record Ramp(Slot slot, Blocks blocks, RateRange rate, Distribution lifetime) implements BlockPhase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("for", "rate", "size", "lifetime");
        Slot slot = fields.slot();
        Blocks blocks = fields.blocks();
        RateRange rate = fields.rateRange();
        Distribution lifetime = fields.time("lifetime");
        if (blocks == null || rate == null || lifetime == null) {
            return null;
        }
        fields.liveAtMost(rate.highestPerSecond(), lifetime.mean());
        return new Ramp(slot, blocks, rate, lifetime);
    }

    @Override
    public Activity on(Stage stage, BlockMaker maker) {
        Arrivals arrivals = new Arrivals(slot, rate, stage.chance(slot.name(), "arrivals"));
        return new BlocksThatCome(stage, slot.name(), arrivals, maker, lifetime);
    }
}
