package dev.flight.sim.routing;

/** How a message ends that is not delivered. Every published message is delivered, has one of these, or is in flight. */
public enum Fate {
    /** Its client's queue was full. */
    OVERFLOW(Kind.DROPPED, "overflow"),
    /** Its client's queue shrank under memory pressure. */
    PRESSURE(Kind.DROPPED, "pressure"),
    /** It was lost on the link, and nobody waited for its acknowledgement. */
    LOST(Kind.DROPPED, "lost"),
    /** It was sent as often as it may be. */
    UNDELIVERABLE(Kind.DROPPED, "undeliverable"),
    /** The broker node's queue was full. */
    BROKER_OVERFLOW(Kind.DROPPED, "broker-overflow"),
    /** No broker node was up to take it, or its node failed and kept nothing. */
    BROKER_DOWN(Kind.DROPPED, "broker-down"),
    MALFORMED(Kind.REJECTED, "malformed"),
    PAYLOAD(Kind.REJECTED, "payload-too-large"),
    /** It was older than the platform's maximum before it was routed. */
    AGE(Kind.REJECTED, "too-old"),
    PERMISSION(Kind.REJECTED, "permission"),
    RATE_LIMIT(Kind.REJECTED, "rate-limit"),
    QUEUE_FULL(Kind.REJECTED, "queue-full"),
    BROKER_FULL(Kind.REJECTED, "broker-full"),
    EXPIRED(Kind.EXPIRED, "expired"),
    /** A critical message was refused by a full queue. */
    DEAD_REJECTED(Kind.DEAD_LETTERED, "rejected"),
    DEAD_EXPIRED(Kind.DEAD_LETTERED, "expired"),
    /** A critical message was dropped because a queue was full. */
    DEAD_MAXLEN(Kind.DEAD_LETTERED, "maxlen"),
    /** A critical message was sent as often as it may be. */
    DEAD_DELIVERY_LIMIT(Kind.DEAD_LETTERED, "delivery_limit");

    /** What the results add up. */
    public enum Kind {
        DROPPED,
        REJECTED,
        EXPIRED,
        DEAD_LETTERED
    }

    private final Kind kind;
    private final String label;

    Fate(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    public Kind kind() {
        return kind;
    }

    /** As results name it; dead letters by RabbitMQ's names. */
    public String label() {
        return label;
    }

    /** What becomes of a critical message in its place, where the platform keeps dead letters. */
    Fate whenCritical() {
        return switch (this) {
            case OVERFLOW, PRESSURE, BROKER_OVERFLOW -> DEAD_MAXLEN;
            case QUEUE_FULL, BROKER_FULL -> DEAD_REJECTED;
            case EXPIRED -> DEAD_EXPIRED;
            case UNDELIVERABLE, LOST, BROKER_DOWN -> DEAD_DELIVERY_LIMIT;
            default -> this;
        };
    }
}
