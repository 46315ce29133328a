package dev.flight.sim.routing;

/**
 * What an entry of the event list means: a kind in the lowest 8 bits, above it the index of what it happens to, and a
 * stamp of 24 bits by which an event that is no longer true is known.
 */
final class Event {

    /** A load publishes. */
    static final int PUBLISH = 0;
    /** A server of a broker node is done with its message. */
    static final int SERVED = 1;
    /** A client polls. */
    static final int POLL = 2;
    /** A connection has waited long enough to send. */
    static final int READY = 3;
    /** A connection has put a batch on the link. */
    static final int SENT = 4;
    /** A chain of messages that nobody acknowledges comes to its client. */
    static final int ARRIVED = 5;
    /** A message comes to its client, and its acknowledgement will come back in time. */
    static final int ARRIVED_ACKNOWLEDGED = 6;
    /** A message comes to its client, and its acknowledgement will not come back in time. */
    static final int ARRIVED_UNACKNOWLEDGED = 7;
    /** A message comes to its client after it was taken for lost. */
    static final int ARRIVED_LATE = 8;
    /** An acknowledgement has come back. */
    static final int ACKNOWLEDGED = 9;
    /** No acknowledgement has come back: the message is due again. */
    static final int RESEND = 10;
    /** A publisher tries a message again that no broker node took. */
    static final int REPUBLISH = 11;
    /** A client tries to connect. */
    static final int CONNECT = 12;
    /** A client knows that its attempt to connect failed. */
    static final int CONNECT_FAILED = 18;
    /** A client is connected, if its node still stands. */
    static final int CONNECTED = 13;
    /** A connection breaks by itself. */
    static final int BREAK = 14;
    /** A fault begins. */
    static final int FAULT_BEGINS = 15;
    /** A fault ends. */
    static final int FAULT_ENDS = 16;
    /** A part of the course of the run is over. */
    static final int PART_ENDS = 17;

    private static final int INDEX_SHIFT = 8;
    private static final int STAMP_SHIFT = 40;
    private static final int KIND_MASK = 0xFF;
    private static final int STAMP_MASK = 0xFF_FFFF;

    private Event() {}

    static long of(int kind, int index) {
        return (long) index << INDEX_SHIFT | kind;
    }

    static long of(int kind, int index, int stamp) {
        return (long) (stamp & STAMP_MASK) << STAMP_SHIFT | of(kind, index);
    }

    static int kind(long event) {
        return (int) event & KIND_MASK;
    }

    static int index(long event) {
        return (int) (event >>> INDEX_SHIFT);
    }

    /** Whether an event was made when a counter stood where it stands now. */
    static boolean isOf(long event, int stamp) {
        return (int) (event >>> STAMP_SHIFT) == (stamp & STAMP_MASK);
    }
}
