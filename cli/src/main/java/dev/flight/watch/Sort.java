package dev.flight.watch;

import java.util.Comparator;

/** What the table of sessions is ordered by; ties go by name. */
enum Sort {
    PRESSURE(
            "pressure",
            Comparator.comparing(SessionTrack::level)
                    .thenComparingDouble(SessionTrack::usedRatio)
                    .reversed()),
    SHARE("%", Comparator.comparingDouble(SessionTrack::usedRatio).reversed()),
    USED("used", Comparator.comparingLong(SessionTrack::usedBytes).reversed()),
    FRAGMENTATION(
            "frag", Comparator.comparingDouble(SessionTrack::fragmentation).reversed()),
    SESSION("session", Comparator.comparing(SessionTrack::id)),
    PLATFORM("platform", Comparator.comparing(SessionTrack::platform)),
    SEEN("seen", Comparator.comparingLong(SessionTrack::seenMillis).reversed());

    private final String heading;
    private final Comparator<SessionTrack> order;

    Sort(String heading, Comparator<SessionTrack> order) {
        this.heading = heading;
        this.order = order.thenComparing(SessionTrack::id);
    }

    /** The heading of its column. */
    String heading() {
        return heading;
    }

    Comparator<SessionTrack> order() {
        return order;
    }

    Sort next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
