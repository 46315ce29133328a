package dev.flight.workload;

import dev.flight.trace.Operation;
import org.jspecify.annotations.Nullable;

/** The blocks of a component are allocated one after another, evenly over the phase, and stay until it is unloaded. */
public record Load(Slot slot, String component, int count, Blocks blocks) implements BlockPhase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("component", "for", "blocks", "size");
        String component = fields.text("component");
        Slot slot = fields.slot();
        Integer count = fields.count("blocks");
        Blocks blocks = fields.blocks();
        return component == null || count == null || blocks == null ? null : new Load(slot, component, count, blocks);
    }

    @Override
    public Activity on(Stage stage, BlockMaker maker) {
        return new Loading(maker, stage.component(component));
    }

    /** How far the loading is. */
    private final class Loading implements Activity {
        private final BlockMaker maker;
        private final BlocksByTime loaded;
        private int made;

        Loading(BlockMaker maker, BlocksByTime loaded) {
            this.maker = maker;
            this.loaded = loaded;
        }

        @Override
        public long dueNanos() {
            long length = slot.length().nanos();
            return made == count ? NEVER : slot.startNanos() + length / count * made + length % count * made / count;
        }

        @Override
        public boolean dueIsFree() {
            return false;
        }

        @Override
        public void next(Operation into) {
            long now = dueNanos();
            loaded.add(now, maker.make(into, now));
            made++;
        }
    }
}
