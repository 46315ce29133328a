package dev.flight.watch;

import java.util.Comparator;

/** What the table of sessions is ordered by; ties go by name. */
public enum Sort {
    PRESSURE("pressure"),
    SHARE("%"),
    USED("used"),
    FRAGMENTATION("frag"),
    SESSION("session"),
    PLATFORM("platform"),
    SEEN("seen");

    private final String heading;

    Sort(String heading) {
        this.heading = heading;
    }

    /** The heading of its column. */
    public String heading() {
        return heading;
    }

    Comparator<SessionTrack> order() {
        return byValue().thenComparing(SessionTrack::id);
    }

    private Comparator<SessionTrack> byValue() {
        Comparator<SessionTrack> share = Comparator.comparingDouble(SessionTrack::usedRatio);
        return switch (this) {
            case PRESSURE ->
                Comparator.comparing(SessionTrack::level).thenComparing(share).reversed();
            case SHARE -> share.reversed();
            case USED -> Comparator.comparingLong(SessionTrack::usedBytes).reversed();
            case FRAGMENTATION ->
                Comparator.comparingDouble(SessionTrack::fragmentation).reversed();
            case SESSION -> Comparator.comparing(SessionTrack::id);
            case PLATFORM -> Comparator.comparing(SessionTrack::platform);
            case SEEN -> Comparator.comparingLong(SessionTrack::seenMillis).reversed();
        };
    }

    Sort next() {
        return switch (this) {
            case PRESSURE -> SHARE;
            case SHARE -> USED;
            case USED -> FRAGMENTATION;
            case FRAGMENTATION -> SESSION;
            case SESSION -> PLATFORM;
            case PLATFORM -> SEEN;
            case SEEN -> PRESSURE;
        };
    }
}
