package dev.flight.workload;

import dev.flight.manifest.Purpose;
import dev.flight.profile.Names;
import dev.flight.profile.Pressure;
import dev.flight.sim.Distribution;
import dev.flight.sim.RandomStream;
import dev.flight.trace.Holder;
import dev.flight.trace.Operation;
import dev.flight.unit.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A queue of messages all through a scenario: they come at one rate and are taken out at another, both Poisson (M/M/1/K);
 * into a full queue the newest goes in place of the oldest. Under pressure it shrinks to what the platform says.
 *
 * @param message the size of a message
 * @param drain the rate at which messages are taken out while there are any
 */
public record MessageQueue(Distribution message, int capacity, Rate rate, Rate drain) {

    private static final String NAME = "queue";
    private static final double SECOND = 1e9;
    private static final Holder HOLDER = new Holder(null, Names.of(Purpose.NETWORK_BUFFERS), "message-queue", null);

    static @Nullable MessageQueue read(PhaseFields fields) {
        Distribution message = fields.size("message");
        Integer capacity = fields.count("capacity");
        Rate rate = fields.rate();
        Rate drain = fields.rate("drain");
        return message == null || capacity == null || rate == null || drain == null
                ? null
                : new MessageQueue(message, capacity, rate, drain);
    }

    Activity on(Stage stage, long endNanos) {
        Blocks blocks = new Blocks(message, 1, HOLDER);
        return stage.region(null)
                .<Activity>map(heap -> new Waiting(stage, endNanos, new BlockMaker(stage, NAME, blocks, heap)))
                .orElseGet(Groups::none);
    }

    /** The messages that wait. */
    private final class Waiting implements Activity {
        private final Stage stage;
        private final BlockMaker maker;
        private final Arrivals arrivals;
        private final RandomStream drains;
        private final BlockQueue waiting = new BlockQueue();
        private int room = capacity;
        private long shrunkNanos;
        private long leavesNanos = NEVER;

        Waiting(Stage stage, long endNanos, BlockMaker maker) {
            this.stage = stage;
            this.maker = maker;
            this.arrivals = new Arrivals(0, endNanos, rate, stage.chance(NAME, "arrivals"));
            this.drains = stage.chance(NAME, "drain");
        }

        @Override
        public long dueNanos() {
            return waiting.size() > room ? shrunkNanos : Math.min(leavesNanos, arrivals.nextNanos());
        }

        @Override
        public boolean dueIsFree() {
            return waiting.size() >= room || leavesNanos <= arrivals.nextNanos();
        }

        @Override
        public void next(Operation into) {
            long now = dueNanos();
            if (dueIsFree()) {
                boolean drained = waiting.size() <= room && now == leavesNanos;
                stage.free(into, now, waiting.poll());
                if (drained || waiting.isEmpty()) {
                    startDraining(now);
                }
                return;
            }
            waiting.add(maker.make(into, now));
            arrivals.advance();
            if (waiting.size() == 1) {
                startDraining(now);
            }
        }

        private void startDraining(long now) {
            leavesNanos = waiting.isEmpty() ? NEVER : now + service();
        }

        private long service() {
            return (long)
                    Math.min((double) Distribution.LONGEST_NANOS, drains.exponential() * SECOND / drain.perSecond());
        }

        @Override
        public void respond(Pressure.Response response, long atNanos) {
            Integer least = response.queue();
            if (least != null) {
                room = Math.min(capacity, Math.max(1, least));
                shrunkNanos = atNanos;
            }
        }

        @Override
        public void relax() {
            room = capacity;
        }
    }
}
