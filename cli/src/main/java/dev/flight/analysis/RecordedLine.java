package dev.flight.analysis;

import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.realtime.RealtimeEventJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.JsonReader;
import dev.flight.event.wire.UnknownKeys;
import dev.flight.event.wire.Variants;
import java.util.Optional;

/**
 * A line of a recording: a snapshot, the event that carries one, or another event, of which only the name is read.
 *
 * @param snapshot none for another event
 * @param isEvent whether the snapshot came in an event
 */
record RecordedLine(Optional<MemoryUsageSnapshot> snapshot, boolean isEvent) {

    private static final String MEMORY_UPDATE = "memory-update";
    private static final Variants<RecordedLine> EVENTS = events();

    private static Variants<RecordedLine> events() {
        RecordedLine other = new RecordedLine(Optional.empty(), true);
        Variants.Builder<RecordedLine> events = Variants.of();
        for (String name : RealtimeEventJson.CASES.caseNames()) {
            if (name.equals(MEMORY_UPDATE)) {
                events.payload(
                        name, MemoryUsageSnapshotJson.CODEC, snapshot -> new RecordedLine(Optional.of(snapshot), true));
            } else {
                events.payload(name, JsonReader::any, payload -> other);
            }
        }
        return events.build();
    }

    /** Reads one; keys that the contract does not have are read over. */
    static Decoded<RecordedLine> decode(byte[] utf8) {
        return JsonReader.decode(utf8, UnknownKeys.IGNORED, RecordedLine::read);
    }

    private static RecordedLine read(JsonReader in) {
        if (!in.has("timestamp") && in.has("type")) {
            return in.variant(EVENTS);
        }
        MemoryUsageSnapshot snapshot = MemoryUsageSnapshotJson.CODEC.read(in);
        return in.failed() ? JsonReader.absent() : new RecordedLine(Optional.of(snapshot), false);
    }
}
