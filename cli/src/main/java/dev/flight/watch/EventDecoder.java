package dev.flight.watch;

import dev.flight.event.memory.MemoryAllocationJson;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.realtime.AuthEventJson;
import dev.flight.event.realtime.ComponentInfoJson;
import dev.flight.event.realtime.CustomEventJson;
import dev.flight.event.realtime.FlightEventJson;
import dev.flight.event.realtime.SessionEventJson;
import dev.flight.event.realtime.SystemEventJson;
import dev.flight.event.realtime.V6rEventJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.JsonReader;
import dev.flight.event.wire.UnknownKeys;
import dev.flight.event.wire.Variants;

/** What a payload tells the dashboard: an event of the contract, a bare snapshot or allocation, or that it is none of these. */
public final class EventDecoder {

    static final Variants<Happening> EVENTS = Variants.<Happening>of()
            .payload("memory-update", MemoryUsageSnapshotJson.CODEC, Happening.Snapshot::new)
            .payload(
                    "component-update",
                    ComponentInfoJson.CODEC,
                    event -> about(
                            "component " + event.name() + " " + event.state().text()))
            .payload(
                    "session-event",
                    SessionEventJson.CODEC,
                    event -> new Happening.Other(
                            event.sessionId(), event.eventType().text()))
            .payload(
                    "auth-event",
                    AuthEventJson.CODEC,
                    event -> about(event.eventType().text() + " " + event.userId()))
            .payload(
                    "system-event",
                    SystemEventJson.CODEC,
                    event -> about(event.severity().text() + " " + event.component() + ": " + event.message()))
            .payload(
                    "v6r-event",
                    V6rEventJson.CODEC,
                    event -> about(event.eventType().text() + " " + event.resource()))
            .payload(
                    "flight-event",
                    FlightEventJson.CODEC,
                    event -> about(event.eventType().text() + " " + event.platform()))
            .payload("custom-event", CustomEventJson.CODEC, event -> about(event.application() + ": " + event.name()))
            .build();

    private EventDecoder() {}

    /** Reads a payload; never throws. */
    public static Happening decode(byte[] payload) {
        Decoded<Happening> read = JsonReader.decode(payload, UnknownKeys.IGNORED, EventDecoder::read);
        if (read instanceof Decoded.Value<Happening> good) {
            return good.value();
        }
        return new Happening.Unreadable(payload.length, read.mistakes().get(0).message());
    }

    private static Happening read(JsonReader in) {
        // As events are mostly written, both keys stand in front of all that is in them: it is gone over only once.
        if (in.has("type") && (in.has("data") || !in.has("timestamp"))) {
            return in.variant(EVENTS);
        }
        if (!in.has("timestamp") && in.has("allocatedAt")) {
            var block = MemoryAllocationJson.CODEC.read(in);
            return in.failed() ? JsonReader.absent() : new Happening.Allocated(block);
        }
        var snapshot = MemoryUsageSnapshotJson.CODEC.read(in);
        return in.failed() ? JsonReader.absent() : new Happening.Snapshot(snapshot);
    }

    private static Happening about(String text) {
        return new Happening.Other("", text);
    }
}
