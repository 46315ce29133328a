package dev.flight.analysis;

import java.util.List;

/**
 * What recorded use of memory tells.
 *
 * @param sessions those that leak first, the soonest exhausted before the others; then by how fast they grow
 * @param sharing how they share memory
 * @param snapshots how many were read
 * @param leftOut snapshots of sessions beyond the most that are told apart
 * @param traces what traces tell besides
 */
public record Analysis(
        List<SessionReport> sessions, Sharing sharing, long snapshots, long leftOut, List<TraceUse> traces) {

    public Analysis {
        sessions = List.copyOf(sessions);
        traces = List.copyOf(traces);
    }

    /** Operations on memory that were read. */
    public long operations() {
        return traces.stream().mapToLong(TraceUse::operations).sum();
    }

    public List<SessionReport> leaking() {
        return sessions.stream().filter(each -> each.leak().leaking()).toList();
    }
}
