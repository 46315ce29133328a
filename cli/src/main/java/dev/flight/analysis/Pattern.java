package dev.flight.analysis;

/** Something about a session's use that a person would point at. */
public sealed interface Pattern {

    /**
     * Use that comes again, as garbage collection or the load of a day.
     *
     * @param periodHours the length of one
     * @param strength the autocorrelation one period later, 0.3 to 1
     */
    record Periodic(double periodHours, double strength) implements Pattern {}

    /**
     * A jump to another level that stays.
     *
     * @param atMillis when
     * @param bytes by how much; negative for a fall
     */
    record Step(long atMillis, double bytes) implements Pattern {}

    /**
     * A moment far from those around it.
     *
     * @param atMillis when
     * @param bytes what was used then
     * @param score its distance from the median of its neighbours over the robust standard deviation of such distances
     */
    record Anomaly(long atMillis, double bytes, double score) implements Pattern {}
}
