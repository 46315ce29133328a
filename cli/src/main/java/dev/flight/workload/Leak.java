package dev.flight.workload;

import dev.flight.unit.Rate;
import org.jspecify.annotations.Nullable;

/** Blocks come at a rate and are never freed. */
public record Leak(Slot slot, Blocks blocks, Rate rate) implements BlockPhase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("for", "rate", "size");
        Slot slot = fields.slot();
        Blocks blocks = fields.blocks();
        Rate rate = fields.rate();
        if (blocks == null || rate == null) {
            return null;
        }
        fields.liveAtMost(rate.perSecond(), (double) slot.length().nanos());
        return new Leak(slot, blocks, rate);
    }

    @Override
    public Activity on(Stage stage, BlockMaker maker) {
        Arrivals arrivals = new Arrivals(slot, rate, stage.chance(slot.name(), "arrivals"));
        return new BlocksThatCome(stage, slot.name(), arrivals, maker, null);
    }
}
