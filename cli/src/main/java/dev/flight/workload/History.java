package dev.flight.workload;

import dev.flight.manifest.Purpose;
import dev.flight.profile.Names;
import dev.flight.profile.Pressure;
import dev.flight.sim.Distribution;
import dev.flight.trace.Holder;
import dev.flight.trace.Operation;
import dev.flight.unit.Rate;
import org.jspecify.annotations.Nullable;

/** An event history that grows at a rate all through a scenario, until the pressure asks to clear it. */
public record History(Distribution size, Rate rate) {

    private static final String NAME = "history";
    private static final Holder HOLDER = new Holder(null, Names.of(Purpose.SYSTEM_RESERVED), "event-history", null);

    static @Nullable History read(PhaseFields fields) {
        Distribution size = fields.size("size");
        Rate rate = fields.rate();
        return size == null || rate == null ? null : new History(size, rate);
    }

    Activity on(Stage stage, long endNanos) {
        Blocks blocks = new Blocks(size, 1, HOLDER);
        return stage.region(null)
                .<Activity>map(heap -> new Kept(stage, endNanos, new BlockMaker(stage, NAME, blocks, heap)))
                .orElseGet(Groups::none);
    }

    /** The events that are kept. */
    private final class Kept implements Activity {
        private final Stage stage;
        private final BlockMaker maker;
        private final Arrivals events;
        private final BlockQueue kept = new BlockQueue();
        private int clearing;
        private long clearedNanos;

        Kept(Stage stage, long endNanos, BlockMaker maker) {
            this.stage = stage;
            this.maker = maker;
            this.events = new Arrivals(0, endNanos, rate, stage.chance(NAME, "arrivals"));
        }

        @Override
        public long dueNanos() {
            return clearing > 0 ? clearedNanos : events.nextNanos();
        }

        @Override
        public boolean dueIsFree() {
            return clearing > 0;
        }

        @Override
        public void next(Operation into) {
            if (clearing > 0) {
                clearing--;
                stage.free(into, clearedNanos, kept.poll());
            } else {
                kept.add(maker.make(into, events.nextNanos()));
                events.advance();
            }
        }

        @Override
        public void respond(Pressure.Response response, long atNanos) {
            if (response.clearEventHistory()) {
                clearing = kept.size();
                clearedNanos = atNanos;
            }
        }
    }
}
