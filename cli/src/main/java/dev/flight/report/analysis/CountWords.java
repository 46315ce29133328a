package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.SessionReport;
import dev.flight.analysis.TraceUse;

/** How much an analysis rests on, in words. */
final class CountWords {

    private CountWords() {}

    /** {@code 720 snapshots of 3 sessions, 2 out of order}. */
    static String sentence(Analysis analysis) {
        long late = analysis.sessions().stream().mapToLong(SessionReport::late).sum();
        long duplicates = analysis.sessions().stream()
                .mapToLong(SessionReport::duplicates)
                .sum();
        long unread = analysis.traces().stream().mapToLong(TraceUse::leftOut).sum();
        return samples(analysis) + " of " + counted(analysis.sessions().size(), "session")
                + (late > 0 ? ", " + late + " out of order" : "")
                + (duplicates > 0 ? ", " + duplicates + " of the same moment as another" : "")
                + (analysis.leftOut() > 0 ? ", " + analysis.leftOut() + " of further sessions left out" : "")
                + (unread > 0 ? ", " + counted(unread, "operation") + " of further sessions left out" : "");
    }

    private static String samples(Analysis analysis) {
        long operations = analysis.operations();
        boolean snapshots = analysis.snapshots() > 0 || operations == 0;
        return (snapshots ? counted(analysis.snapshots(), "snapshot") : "")
                + (snapshots && operations > 0 ? " and " : "")
                + (operations > 0 ? counted(operations, "operation") : "");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
