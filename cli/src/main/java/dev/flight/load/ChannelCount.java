package dev.flight.load;

/**
 * All messages of a channel, those of the warm-up among them.
 *
 * @param sent due by the schedule, whether the broker took them or not
 * @param received each once
 * @param duplicates copies beside them
 * @param reordered those that came behind one that the same publisher sent after them
 */
public record ChannelCount(String channel, long sent, long received, long duplicates, long reordered) {

    public long lost() {
        return sent - received;
    }
}
