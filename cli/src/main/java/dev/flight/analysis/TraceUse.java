package dev.flight.analysis;

import java.util.List;

/**
 * What a trace tells that snapshots do not: what memory is for, and where in the program it is asked for and kept.
 *
 * @param name the trace's
 * @param operations how many are in the series
 * @param leftOut operations of sessions beyond the most that are told apart
 * @param liveBytes held at the end
 * @param liveBlocks held at the end
 * @param purposes the highest peak first; empty when the trace names none
 * @param sites that hold memory at the end, the most first, no more than {@link #MOST_SITES}; empty when the trace names
 *     none
 * @param furtherSites how many more there are
 */
public record TraceUse(
        String name,
        long operations,
        long leftOut,
        long liveBytes,
        long liveBlocks,
        List<Purpose> purposes,
        List<Site> sites,
        int furtherSites) {

    public static final int MOST_SITES = 10;

    /** The name of what the trace gives none. */
    public static final String UNNAMED = "";

    public TraceUse {
        purposes = List.copyOf(purposes);
        sites = List.copyOf(sites);
    }

    /** A purpose and the most that it held at once. */
    public record Purpose(String name, PurposePeaks.Peak peak) {}

    /**
     * A place in the program and what it asked for that is live at the end: a suspect when something leaks.
     *
     * @param lateBytes those asked for in the second half of the trace: of what is kept from the start there are none, of
     *     a steady leak they are half
     */
    public record Site(String name, long bytes, long blocks, long lateBytes) {}
}
