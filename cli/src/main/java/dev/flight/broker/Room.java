package dev.flight.broker;

/**
 * Room for messages that were sent for a receipt and are not answered yet, shared by several sinks: a broker that stands
 * still for a minute must not fill the memory of who sends.
 */
public final class Room {

    /** More than a broker that works leaves open: it may stand still for two seconds at 50,000 a second. */
    private static final int MOST_MESSAGES = 1 << 17;

    private static final long MOST_BYTES = 64L << 20;

    private final int mostMessages;
    private final long mostBytes;
    private int messages;
    private long bytes;

    public Room(int mostMessages, long mostBytes) {
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    /** Enough for what brokers are sent, and small beside the memory of a machine. */
    public static Room ample() {
        return new Room(MOST_MESSAGES, MOST_BYTES);
    }

    /** Takes room for a message, if there is any. One that is larger than all of it has room when it is alone. */
    synchronized void take(int size) throws BrokerFailure {
        if (messages == mostMessages || (messages > 0 && bytes + size > mostBytes)) {
            throw new BrokerFailure(
                    "not sent, for " + messages + " messages of " + bytes + " bytes before it are not answered yet",
                    "the server stands still, or is sent more than it takes",
                    null);
        }
        messages++;
        bytes += size;
    }

    synchronized void give(int size) {
        messages--;
        bytes -= size;
    }
}
