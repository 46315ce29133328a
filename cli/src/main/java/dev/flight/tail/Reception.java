package dev.flight.tail;

import dev.flight.broker.Incoming;
import dev.flight.recording.EventMoments;
import dev.flight.recording.TailLine;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Tells when what a source delivers was received, and opens what tail itself recorded. */
final class Reception {

    private final boolean recorded;
    private final LongSupplier clock;
    private long lastMillis;

    /**
     * Of a source.
     *
     * @param recorded whether it is a recording, whose time is its own
     * @param clock milliseconds since 1970
     */
    Reception(boolean recorded, LongSupplier clock) {
        this.recorded = recorded;
        this.clock = clock;
    }

    Arrival arrival(Incoming incoming) {
        if (incoming instanceof Incoming.Message message) {
            return recorded ? recorded(message) : payload(clock.getAsLong(), message);
        }
        long at = recorded && lastMillis > 0 ? lastMillis : clock.getAsLong();
        if (incoming instanceof Incoming.Gap gap) {
            return new Arrival.Gap(at, gap.lost(), gap.why());
        }
        return incoming instanceof Incoming.Disconnected gone
                ? new Arrival.Disconnected(at, gone.why())
                : new Arrival.Connected(at);
    }

    private Arrival recorded(Incoming.Message message) {
        Optional<TailLine> inside = TailLine.read(message.payload());
        if (inside.isPresent()) {
            lastMillis = inside.get().atMillis();
            return arrival(inside.get());
        }
        OptionalLong told = EventMoments.millisOf(message.payload());
        lastMillis = told.orElse(lastMillis > 0 ? lastMillis : clock.getAsLong());
        return payload(lastMillis, message);
    }

    private static Arrival arrival(TailLine line) {
        long at = line.atMillis();
        return switch (line.kind()) {
            case EVENT, UNREADABLE ->
                new Arrival.Payload(
                        at,
                        line.text("channel"),
                        line.text("id"),
                        line.payload().orElseThrow());
            case GAP -> new Arrival.Gap(at, line.number("lost"), line.text("why"));
            case CONNECTED -> new Arrival.Connected(at);
            case DISCONNECTED -> new Arrival.Disconnected(at, line.text("why"));
            case END -> new Arrival.End(at, line.number("dropped").orElse(0));
        };
    }

    private static Arrival payload(long at, Incoming.Message message) {
        return new Arrival.Payload(at, message.channel(), message.id(), message.payload());
    }
}
