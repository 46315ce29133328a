package dev.flight.broker;

/**
 * How recordings are replayed.
 *
 * @param moments tells when an event was recorded
 * @param longestLine in bytes; a longer one is counted as lost
 */
public record Replay(Speed speed, Moments moments, int longestLine) {

    /** 16 MB: more than a broker takes by default. */
    private static final int LONGEST_LINE = 1 << 24;

    /** As fast as it is read. */
    public static final Replay AT_ONCE = new Replay(Speed.MAX, Moments.NONE, LONGEST_LINE);

    /** At the pace of a recording. */
    public static Replay at(Speed speed, Moments moments) {
        return new Replay(speed, moments, LONGEST_LINE);
    }
}
