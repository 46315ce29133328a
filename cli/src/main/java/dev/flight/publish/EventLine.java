package dev.flight.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.realtime.RealtimeEvent;
import dev.flight.event.realtime.RealtimeEventJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.JsonReader;
import dev.flight.event.wire.Mistake;
import dev.flight.event.wire.UnknownKeys;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A line of a recording: an event of the contract, or a bare snapshot, as {@code flight simulate memory} writes them.
 *
 * @param event what it tells
 * @param isBare whether it is a snapshot without the event around it
 */
record EventLine(RealtimeEvent event, boolean isBare) {

    private static final byte[] BEFORE = "{\"type\":\"memory-update\",\"data\":".getBytes(UTF_8);

    static Decoded<EventLine> decode(byte[] line) {
        Decoded<EventLine> read = JsonReader.decode(line, UnknownKeys.IGNORED, EventLine::read);
        if (read instanceof Decoded.Value<EventLine> good) {
            List<Mistake> mistakes =
                    RealtimeEventJson.CODEC.validate(good.value().event());
            return mistakes.isEmpty() ? read : new Decoded.Refused<>(mistakes);
        }
        return read;
    }

    private static EventLine read(JsonReader in) {
        boolean bare = in.has("timestamp") || !in.has("type");
        RealtimeEvent event = bare ? snapshot(in) : RealtimeEventJson.CODEC.read(in);
        return in.failed() ? JsonReader.absent() : new EventLine(event, bare);
    }

    private static RealtimeEvent snapshot(JsonReader in) {
        var snapshot = MemoryUsageSnapshotJson.CODEC.read(in);
        return in.failed() ? JsonReader.absent() : new RealtimeEvent.MemoryUpdate(snapshot);
    }

    /** What is sent for the line that this was read from: an event as it was written, a snapshot in a {@code memory-update}. */
    byte[] payload(byte[] line) {
        if (!isBare) {
            return line;
        }
        ByteArrayOutputStream event = new ByteArrayOutputStream(BEFORE.length + line.length + 1);
        event.writeBytes(BEFORE);
        event.writeBytes(line);
        event.write('}');
        return event.toByteArray();
    }
}
