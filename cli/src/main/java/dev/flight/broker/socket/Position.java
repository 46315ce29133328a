package dev.flight.broker.socket;

/**
 * How far a channel was read.
 *
 * @param epoch names the history that offsets count in; a gateway that forgot its history gives a new one
 * @param offset of the last event that is done with
 */
record Position(String epoch, long offset) {

    /** Behind some more events. */
    Position plus(long events) {
        return new Position(epoch, offset + events);
    }

    /** As requests for polling write it. */
    String text() {
        return epoch + ":" + offset;
    }
}
