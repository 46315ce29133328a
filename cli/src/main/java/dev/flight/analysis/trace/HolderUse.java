package dev.flight.analysis.trace;

import dev.flight.analysis.LevelSeries;
import dev.flight.analysis.Recording;
import dev.flight.analysis.TraceUse;
import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose series, purpose and site the operations of each holder count for. Looked up by name once a holder. */
final class HolderUse {

    private final Map<String, LevelSeries> sessions = new LinkedHashMap<>();
    private final List<@Nullable Entry> entries = new ArrayList<>();
    private final String unnamed;
    private final Predicate<String> wanted;

    /**
     * The holders of a trace.
     *
     * @param unnamed the session of those that name none
     */
    HolderUse(String unnamed, Predicate<String> wanted) {
        this.unnamed = unnamed;
        this.wanted = wanted;
    }

    /**
     * What a holder counts for.
     *
     * @param series null when its session is not wanted, or one beyond the most
     */
    record Entry(@Nullable LevelSeries series, boolean wanted, String purpose, String site) {}

    Entry get(int holder, Holders holders) {
        while (entries.size() <= holder) {
            entries.add(null);
        }
        Entry known = entries.get(holder);
        if (known == null) {
            known = entry(holders.get(holder));
            entries.set(holder, known);
        }
        return known;
    }

    private Entry entry(Holder holder) {
        String session = holder.session() == null ? unnamed : holder.session();
        boolean counts = wanted.test(session);
        return new Entry(
                counts ? series(session) : null,
                counts,
                holder.purpose() == null ? TraceUse.UNNAMED : holder.purpose(),
                holder.site() == null ? TraceUse.UNNAMED : holder.site());
    }

    private @Nullable LevelSeries series(String session) {
        boolean full = sessions.size() >= Recording.MOST_SESSIONS && !sessions.containsKey(session);
        return full ? null : sessions.computeIfAbsent(session, id -> new LevelSeries(id, ""));
    }

    List<LevelSeries> series() {
        return List.copyOf(sessions.values());
    }
}
