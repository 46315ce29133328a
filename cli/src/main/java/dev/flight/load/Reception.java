package dev.flight.load;

import java.util.List;

/**
 * What else the subscriber saw.
 *
 * @param news when its connection was lost and came back, and what it knows to be lost
 * @param foreign messages on the same channel that are not of this load
 * @param dropped messages that we took too late ourselves
 * @param connected whether it was connected at the end
 */
public record Reception(List<String> news, long foreign, long dropped, boolean connected) {

    public Reception {
        news = List.copyOf(news);
    }
}
