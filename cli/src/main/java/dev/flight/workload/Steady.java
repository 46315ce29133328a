package dev.flight.workload;

import dev.flight.sim.Distribution;
import dev.flight.unit.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Blocks come at a rate and live for a while: in the long run {@code rate * mean lifetime} of them are live, Poisson
 * distributed (M/G/infinity).
 */
public record Steady(Slot slot, Blocks blocks, Rate rate, Distribution lifetime) implements BlockPhase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("for", "rate", "size", "lifetime");
        Slot slot = fields.slot();
        Blocks blocks = fields.blocks();
        Rate rate = fields.rate();
        Distribution lifetime = fields.time("lifetime");
        if (blocks == null || rate == null || lifetime == null) {
            return null;
        }
        fields.liveAtMost(rate.perSecond(), lifetime.mean());
        return new Steady(slot, blocks, rate, lifetime);
    }

    @Override
    public Activity on(Stage stage, BlockMaker maker) {
        Arrivals arrivals = new Arrivals(slot, rate, stage.chance(slot.name(), "arrivals"));
        return new BlocksThatCome(stage, slot.name(), arrivals, maker, lifetime);
    }
}
