package dev.flight.tail;

import dev.flight.report.Figures;

/**
 * What came and what did not.
 *
 * @param events that could be read
 * @param unreadable payloads that are no event
 * @param lost messages that are known to be lost, the dropped among them
 * @param unknownGaps gaps of which nobody knows how many were lost in them
 * @param dropped messages that were not taken in time
 * @param refused snapshots of sessions beyond the most that are kept
 */
public record TailSummary(long events, long unreadable, long lost, long unknownGaps, long dropped, long refused) {

    /** In a line for people. */
    public String text() {
        return Figures.count(events, "event") + ", " + Figures.count(unreadable) + " unreadable, "
                + Figures.count(lost) + " lost"
                + (unknownGaps == 0 ? "" : " and more in " + Figures.count(unknownGaps, "gap") + " of unknown size")
                + (dropped == 0 ? ", 0 dropped" : ", of them " + Figures.count(dropped) + " dropped: not taken in time")
                + (refused == 0 ? "" : "; " + Figures.count(refused) + " of sessions beyond the 5,000 that are kept");
    }
}
