package dev.flight.simulate;

import dev.flight.analysis.Analyzer;
import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.Series;
import dev.flight.analysis.SeriesBuilder;
import dev.flight.sim.memory.LeakSuspicion;
import dev.flight.sim.memory.SnapshotSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what the sessions of a target hold over time, to tell which of them leak. */
final class LeakWatch implements SnapshotSink {

    /** So many sessions are watched: a storm of short ones must not fill memory, and none of them can leak for long. */
    private static final int MOST_SESSIONS = 1_000;

    private final Map<String, SeriesBuilder> sessions = new LinkedHashMap<>();

    @Override
    public void take(long atMillis, String session, long usedBytes, long totalBytes, double fragmentation) {
        SeriesBuilder known = sessions.get(session);
        if (known == null && sessions.size() < MOST_SESSIONS) {
            known = new SeriesBuilder(session, "");
            sessions.put(session, known);
        }
        if (known != null) {
            known.add(atMillis, usedBytes, totalBytes);
        }
    }

    List<LeakSuspicion> suspicions() {
        List<LeakSuspicion> found = new ArrayList<>();
        for (SeriesBuilder session : sessions.values()) {
            Series series = session.build();
            LeakVerdict verdict = Analyzer.session(series).leak();
            if (verdict.leaking()) {
                found.add(suspicion(series, verdict));
            }
        }
        return found;
    }

    private static LeakSuspicion suspicion(Series series, LeakVerdict verdict) {
        long last = series.millis()[series.size() - 1];
        Double exhaustion = verdict.exhaustedInMillis().isPresent()
                ? Double.valueOf((double) last + verdict.exhaustedInMillis().getAsLong())
                : null;
        return new LeakSuspicion(series.session(), verdict.slopeBytesPerHour(), verdict.confidence(), exhaustion);
    }
}
