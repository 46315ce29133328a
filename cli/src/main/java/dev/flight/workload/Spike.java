package dev.flight.workload;

import dev.flight.trace.Operation;
import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Blocks are allocated all at once, when the phase starts, and freed all at once a while later. */
public record Spike(Slot slot, int count, Blocks blocks, TimeSpan hold) implements BlockPhase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("for", "blocks", "size");
        Slot slot = fields.slot();
        Integer count = fields.count("blocks");
        Blocks blocks = fields.blocks();
        TimeSpan hold = fields.span("hold");
        return count == null || blocks == null
                ? null
                : new Spike(slot, count, blocks, hold == null ? slot.length() : hold);
    }

    @Override
    public Activity on(Stage stage, BlockMaker maker) {
        return new Holding(stage, maker);
    }

    /** What is held. */
    private final class Holding implements Activity {
        private final Stage stage;
        private final BlockMaker maker;
        private final BlockQueue held = new BlockQueue();
        private int made;

        Holding(Stage stage, BlockMaker maker) {
            this.stage = stage;
            this.maker = maker;
        }

        @Override
        public long dueNanos() {
            if (made < count) {
                return slot.startNanos();
            }
            return held.isEmpty() ? NEVER : slot.startNanos() + hold.nanos();
        }

        @Override
        public boolean dueIsFree() {
            return made == count;
        }

        @Override
        public void next(Operation into) {
            long now = dueNanos();
            if (dueIsFree()) {
                stage.free(into, now, held.poll());
            } else {
                held.add(maker.make(into, now));
                made++;
            }
        }
    }
}
