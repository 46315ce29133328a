package dev.flight.analysis;

import java.util.List;

/**
 * What recorded use of memory tells.
 *
 * @param sessions those that leak first, the soonest exhausted before the others; then by how fast they grow
 * @param sharing how they share memory
 * @param snapshots how many were read
 * @param leftOut snapshots of sessions beyond the most that are told apart
 */
public record Analysis(List<SessionReport> sessions, Sharing sharing, long snapshots, long leftOut) {

    public Analysis {
        sessions = List.copyOf(sessions);
    }

    public List<SessionReport> leaking() {
        return sessions.stream().filter(each -> each.leak().leaking()).toList();
    }
}
