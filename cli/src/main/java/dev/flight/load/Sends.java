package dev.flight.load;

import dev.flight.sim.routing.PublishSchedule;

/** The messages of a load, one after another, each with the moment at which it must be sent. */
public interface Sends {

    /** A message is for all groups of its channel. */
    int ALL = PublishSchedule.ALL;

    /** Goes on to the next; false after the last. */
    boolean next();

    /** The moment, from the start of the load. */
    long atNanos();

    /** The index of its channel. */
    int channel();

    /** The index of the group that it is for; {@link #ALL} for those of all. */
    int group();

    /** How large it must be. */
    int bytes();

    /** What the first replication of a scenario's simulation publishes. */
    static Sends of(PublishSchedule schedule) {
        return new Sends() {
            @Override
            public boolean next() {
                return schedule.next();
            }

            @Override
            public long atNanos() {
                return schedule.atNanos();
            }

            @Override
            public int channel() {
                return schedule.channel();
            }

            @Override
            public int group() {
                return schedule.group();
            }

            @Override
            public int bytes() {
                return schedule.bytes();
            }
        };
    }
}
