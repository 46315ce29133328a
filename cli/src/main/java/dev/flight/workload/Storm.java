package dev.flight.workload;

import dev.flight.manifest.Allocation;
import dev.flight.manifest.Session;
import dev.flight.profile.Region;
import dev.flight.sim.Distribution;
import dev.flight.sim.RandomStream;
import dev.flight.trace.Operation;
import dev.flight.unit.Rate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sessions come at a rate, each with all allocations of the manifest's session of that id, and go after a while. They come
 * on top of the instances that the manifest has anyway; an allocation's own times count from the session's start.
 */
public record Storm(Slot slot, String session, Rate rate, Distribution duration) implements Phase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("for", "session", "rate", "duration");
        Slot slot = fields.slot();
        String session = fields.text("session");
        Rate rate = fields.rate();
        Distribution duration = fields.time("duration");
        if (session == null || rate == null || duration == null) {
            return null;
        }
        fields.liveAtMost(rate.perSecond(), duration.mean());
        return new Storm(slot, session, rate, duration);
    }

    @Override
    public Activity on(Stage stage) {
        return stage.session(session)
                .<Activity>map(each -> new Visits(stage, each))
                .orElseGet(Groups::none);
    }

    /** The sessions that are there. */
    private final class Visits implements Activity {
        private final Stage stage;
        private final Session template;
        private final Arrivals arrivals;
        private final RandomStream durations;
        private final InstanceNumbers numbers;
        private final Map<Integer, Integer> groupsLeft = new HashMap<>();
        private final Groups groups = new Groups(this::gone);

        Visits(Stage stage, Session template) {
            this.stage = stage;
            this.template = template;
            this.numbers = stage.instances(template);
            this.arrivals = new Arrivals(slot, rate, stage.chance(slot.name(), "arrivals"));
            this.durations = stage.chance(slot.name(), "duration");
            admit();
        }

        @Override
        public long dueNanos() {
            return groups.dueNanos();
        }

        @Override
        public boolean dueIsFree() {
            return groups.dueIsFree();
        }

        @Override
        public void next(Operation into) {
            groups.next(into);
            admit();
        }

        /** Lets in who comes before anything else happens. */
        private void admit() {
            while (arrivals.nextNanos() != NEVER && arrivals.nextNanos() <= groups.dueNanos()) {
                enter(arrivals.nextNanos(), durations());
                arrivals.advance();
            }
        }

        private long durations() {
            return duration.nanos(durations);
        }

        private void enter(long from, long length) {
            int number = numbers.take();
            groupsLeft.put(number, 1);
            for (Allocation each : template.allocations()) {
                stage.region(each.region()).ifPresent(region -> enter(each, region, number, from, length));
            }
            leave(number);
        }

        private void enter(Allocation each, Region region, int number, long from, long length) {
            long sessionStart = template.life().from().nanos();
            long start = Math.max(0, each.life().from().nanos() - sessionStart);
            boolean untilTheEnd = each.life().until().compareTo(template.life().until()) >= 0;
            long end =
                    untilTheEnd ? length : Math.min(length, each.life().until().nanos() - sessionStart);
            if (start < end && each.count() > 0) {
                groupsLeft.merge(number, 1, Integer::sum);
                groups.add(new Group(stage, each, region, session, number, 1, from + start, from + end));
            }
        }

        private void gone(Group group) {
            leave(group.firstInstance());
        }

        /** The number of a session that has no group left can be another's. */
        private void leave(int number) {
            if (groupsLeft.merge(number, -1, Integer::sum) == 0) {
                groupsLeft.remove(number);
                numbers.giveBack(number);
            }
        }
    }
}
