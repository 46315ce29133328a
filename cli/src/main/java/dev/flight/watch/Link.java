package dev.flight.watch;

/**
 * The source and how it is reached.
 *
 * @param source its name as it may be shown, without a password
 * @param why why it is not connected; empty when nothing told
 * @param publishTo where others can publish to it, for a source of our own; empty when that is no question
 */
public record Link(String source, State state, String why, String publishTo) {

    /** Whether it is reached. */
    public enum State {
        CONNECTING,
        CONNECTED,
        DISCONNECTED,
        /** A recording that is over. */
        ENDED
    }

    Link in(State next, String because) {
        return new Link(source, next, because, publishTo);
    }
}
