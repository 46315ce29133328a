package dev.flight.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.realtime.RealtimeEventJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.JsonReader;
import dev.flight.event.wire.Mistake;
import dev.flight.event.wire.UnknownKeys;
import dev.flight.event.wire.Variants;
import dev.flight.recording.TailLine;
import java.util.Optional;

/**
 * A line of a recording: a snapshot, the event that carries one, or another event, of which only the name is read; each
 * also as {@code flight tail} records it.
 *
 * @param snapshot none for another event
 * @param below the JSON Pointer of the snapshot in its line
 */
record RecordedLine(Optional<MemoryUsageSnapshot> snapshot, String below) {

    private static final String MEMORY_UPDATE = "memory-update";
    private static final String EVENT = "/event";
    private static final RecordedLine OTHER = new RecordedLine(Optional.empty(), "");
    private static final Variants<RecordedLine> EVENTS = events();

    private static Variants<RecordedLine> events() {
        Variants.Builder<RecordedLine> events = Variants.of();
        for (String name : RealtimeEventJson.CASES.caseNames()) {
            if (name.equals(MEMORY_UPDATE)) {
                events.payload(
                        name,
                        MemoryUsageSnapshotJson.CODEC,
                        snapshot -> new RecordedLine(Optional.of(snapshot), "/data"));
            } else {
                events.payload(name, JsonReader::any, payload -> OTHER);
            }
        }
        return events.build();
    }

    /** Reads one; keys that the contract does not have are read over. */
    static Decoded<RecordedLine> decode(byte[] utf8) {
        Optional<TailLine> tail = TailLine.read(utf8);
        if (tail.isEmpty()) {
            return JsonReader.decode(utf8, UnknownKeys.IGNORED, RecordedLine::read);
        }
        // What was unreadable when it was recorded is told of there, and no event.
        return tail.get().eventAt() < 0 ? new Decoded.Value<>(OTHER) : recorded(tail.get(), utf8);
    }

    /** The event in a line, with the places that it has in the line. */
    private static Decoded<RecordedLine> recorded(TailLine tail, byte[] line) {
        Decoded<RecordedLine> read =
                JsonReader.decode(tail.payload().orElseThrow(), UnknownKeys.IGNORED, RecordedLine::read);
        if (read instanceof Decoded.Value<RecordedLine> good) {
            return new Decoded.Value<>(new RecordedLine(good.value().snapshot, EVENT + good.value().below));
        }
        int before = new String(line, 0, tail.eventAt(), UTF_8).length();
        return new Decoded.Refused<>(read.mistakes().stream()
                .map(each -> new Mistake(
                        EVENT + each.pointer(),
                        each.message(),
                        each.hint(),
                        each.column() == 0 ? 0 : before + each.column()))
                .toList());
    }

    private static RecordedLine read(JsonReader in) {
        if (!in.has("timestamp") && in.has("type")) {
            return in.variant(EVENTS);
        }
        MemoryUsageSnapshot snapshot = MemoryUsageSnapshotJson.CODEC.read(in);
        return in.failed() ? JsonReader.absent() : new RecordedLine(Optional.of(snapshot), "");
    }
}
