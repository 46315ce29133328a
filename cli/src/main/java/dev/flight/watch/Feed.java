package dev.flight.watch;

/** Where the dashboard's events come from, and what records them. */
public interface Feed {

    /** A state after what arrived since the last time, at most so much as a frame has time for; does not wait. */
    Watching next(Watching state);

    /** Whether time goes on by itself; a recording has the time of its events. */
    boolean isLive();

    /** Begins or ends recording; answers what became of that. */
    Happening record(boolean on, Watching state);
}
