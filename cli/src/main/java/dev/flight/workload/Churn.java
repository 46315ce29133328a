package dev.flight.workload;

import dev.flight.sim.RandomStream;
import dev.flight.trace.Operation;
import dev.flight.unit.Rate;
import org.jspecify.annotations.Nullable;

/**
 * So many blocks are live: they are allocated when the phase starts, then at a rate one of them, each as likely, is freed
 * and another allocated in its place. When the phase ends, all are freed.
 */
public record Churn(Slot slot, int count, Blocks blocks, Rate rate) implements BlockPhase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("for", "blocks", "rate", "size");
        Slot slot = fields.slot();
        Integer count = fields.count("blocks");
        Rate rate = fields.rate();
        Blocks blocks = fields.blocks();
        return count == null || rate == null || blocks == null ? null : new Churn(slot, count, blocks, rate);
    }

    @Override
    public Activity on(Stage stage, BlockMaker maker) {
        return new Exchange(stage, maker);
    }

    /** The live blocks; one place is empty between the end of a block and the start of the next. */
    private final class Exchange implements Activity {
        private static final int NO_PLACE = -1;

        private final Stage stage;
        private final BlockMaker maker;
        private final Arrivals exchanges;
        private final RandomStream choice;
        private final int[] live = new int[count];
        private int size;
        private int empty = NO_PLACE;
        private boolean filled;

        Exchange(Stage stage, BlockMaker maker) {
            this.stage = stage;
            this.maker = maker;
            this.exchanges = new Arrivals(slot, rate, stage.chance(slot.name(), "arrivals"));
            this.choice = stage.chance(slot.name(), "choice");
        }

        @Override
        public long dueNanos() {
            if (!filled) {
                return slot.startNanos();
            }
            long exchange = exchanges.nextNanos();
            return exchange == NEVER && size > 0 ? slot.endNanos() : exchange;
        }

        @Override
        public boolean dueIsFree() {
            return filled && empty == NO_PLACE;
        }

        @Override
        public void next(Operation into) {
            long now = dueNanos();
            if (!filled) {
                live[size++] = maker.make(into, now);
                filled = size == count;
            } else if (empty != NO_PLACE) {
                live[empty] = maker.make(into, now);
                empty = NO_PLACE;
                exchanges.advance();
            } else if (exchanges.nextNanos() == NEVER) {
                stage.free(into, now, live[--size]);
            } else {
                empty = (int) choice.below(count);
                stage.free(into, now, live[empty]);
            }
        }
    }
}
