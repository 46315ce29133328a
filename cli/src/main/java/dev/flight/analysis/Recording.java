package dev.flight.analysis;

import dev.flight.event.memory.MemoryUsageSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Snapshots of many sessions, sorted into series. A bounded number of sessions is told apart. */
public final class Recording {

    /** With all points of each, some 300 MB. */
    public static final int MOST_SESSIONS = 1000;

    private final Map<Key, SeriesBuilder> sessions = new LinkedHashMap<>();
    private final Predicate<String> wanted;
    private final int most;
    private long leftOut;

    /** A recording of the sessions whose id is wanted. */
    public Recording(Predicate<String> wanted) {
        this(wanted, MOST_SESSIONS);
    }

    Recording(Predicate<String> wanted, int most) {
        this.wanted = wanted;
        this.most = most;
    }

    private record Key(String session, String platform) {}

    public void add(MemoryUsageSnapshot snapshot) {
        if (!wanted.test(snapshot.sessionId())) {
            return;
        }
        Key key = new Key(snapshot.sessionId(), snapshot.platform());
        SeriesBuilder session = sessions.get(key);
        if (session == null && sessions.size() == most) {
            leftOut++;
            return;
        }
        if (session == null) {
            session = new SeriesBuilder(key.session(), key.platform());
            sessions.put(key, session);
        }
        session.add(
                snapshot.timestamp(), snapshot.used().bytes(), snapshot.total().bytes(), snapshot.fragmentationRatio());
    }

    public List<Series> series() {
        return sessions.values().stream().map(SeriesBuilder::build).toList();
    }

    /** Snapshots of sessions beyond the most. */
    public long leftOut() {
        return leftOut;
    }
}
