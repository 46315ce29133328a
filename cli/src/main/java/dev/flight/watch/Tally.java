package dev.flight.watch;

/**
 * What arrived and what did not.
 *
 * @param lost messages that are known to be lost
 * @param unknownGaps gaps of which nobody knows how many were lost in them
 * @param perSecond the rate between the last two looks at it
 */
public record Tally(
        long received,
        long unreadable,
        long lost,
        long unknownGaps,
        double perSecond,
        long countedMillis,
        long countedReceived) {

    private static final long LOOK_MILLIS = 1000;

    static Tally from(long nowMillis) {
        return new Tally(0, 0, 0, 0, 0, nowMillis, 0);
    }

    Tally received(boolean readable) {
        return new Tally(
                received + 1,
                unreadable + (readable ? 0 : 1),
                lost,
                unknownGaps,
                perSecond,
                countedMillis,
                countedReceived);
    }

    /** With a gap of so many messages; of unknown size when negative. */
    Tally gap(long messages) {
        return new Tally(
                received,
                unreadable,
                lost + Math.max(0, messages),
                unknownGaps + (messages < 0 ? 1 : 0),
                perSecond,
                countedMillis,
                countedReceived);
    }

    /** Reckons the rate anew when a second is over. */
    Tally at(long nowMillis) {
        long millis = nowMillis - countedMillis;
        if (millis < LOOK_MILLIS) {
            return this;
        }
        double rate = (received - countedReceived) * 1000.0 / millis;
        return new Tally(received, unreadable, lost, unknownGaps, rate, nowMillis, received);
    }
}
