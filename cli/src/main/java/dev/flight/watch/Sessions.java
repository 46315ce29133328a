package dev.flight.watch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The sessions by name, bounded: who made up names without end would fill the memory.
 *
 * @param refused snapshots of sessions for which there was no room
 */
record Sessions(PMap<String, SessionTrack> byId, long refused) {

    static final int MOST = 5000;

    static final Sessions NONE = new Sessions(HashTreePMap.empty(), 0);

    @Nullable
    SessionTrack find(String id) {
        return byId.get(id);
    }

    Sessions with(SessionTrack session) {
        boolean full = byId.size() >= MOST && !byId.containsKey(session.id());
        return full ? new Sessions(byId, refused + 1) : new Sessions(byId.plus(session.id(), session), refused);
    }

    List<SessionTrack> shown(Look look) {
        return byId.values().stream()
                .filter(look.filter().shows())
                .sorted(look.sort().order())
                .toList();
    }

    /** The session under the cursor: the chosen one, or the first when that is not shown. */
    static Optional<SessionTrack> chosen(List<SessionTrack> shown, Look look) {
        return shown.stream()
                .filter(each -> each.id().equals(look.chosen()))
                .findFirst()
                .or(() -> shown.stream().findFirst());
    }
}
