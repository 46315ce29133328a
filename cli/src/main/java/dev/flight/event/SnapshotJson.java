package dev.flight.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of snapshots, and of the realtime event that carries one: {@code {"type":"memory-update","data":{...}}}.
 * Keys stand in the order of the contract's declaration.
 */
public final class SnapshotJson {

    private static final String MEMORY_UPDATE = "memory-update";

    private static final Set<String> OTHER_EVENTS = Set.of(
            "component-update",
            "session-event",
            "auth-event",
            "system-event",
            "v6r-event",
            "flight-event",
            "custom-event");

    private static final List<String> SNAPSHOT =
            List.of("timestamp", "sessionId", "platform", "total", "used", "available", "fragmentationRatio");
    private static final List<String> SIZE = List.of("bytes", "humanReadable");
    private static final List<String> VARIANT = List.of("type", "data");

    private SnapshotJson() {}

    /**
     * What a line of a stream was.
     *
     * @param snapshot null when it was another event of the contract
     * @param event the variant's case; empty for a bare snapshot
     */
    public record Line(@Nullable MemoryUsageSnapshot snapshot, String event) {}

    /** The snapshot on one line, without a line end. Refuses text that is not well-formed Unicode. */
    public static String encode(MemoryUsageSnapshot snapshot) {
        StringBuilder out = new StringBuilder(280);
        out.append("{\"timestamp\":").append(snapshot.timestamp()).append(",\"sessionId\":");
        JsonStrings.append(snapshot.sessionId(), out);
        out.append(",\"platform\":");
        JsonStrings.append(snapshot.platform(), out);
        size(",\"total\":", snapshot.total(), out);
        size(",\"used\":", snapshot.used(), out);
        size(",\"available\":", snapshot.available(), out);
        out.append(",\"fragmentationRatio\":").append(JsonNumbers.of(snapshot.fragmentationRatio()));
        return out.append('}').toString();
    }

    /** The event that carries the snapshot. */
    public static String encodeEvent(MemoryUsageSnapshot snapshot) {
        return "{\"type\":\"" + MEMORY_UPDATE + "\",\"data\":" + encode(snapshot) + "}";
    }

    private static void size(String key, MemorySize size, StringBuilder out) {
        out.append(key).append("{\"bytes\":").append(size.bytes()).append(",\"humanReadable\":");
        JsonStrings.append(size.humanReadable(), out);
        out.append('}');
    }

    /** Reads a snapshot. */
    public static Decoded<MemoryUsageSnapshot> decode(byte[] utf8, UnknownKeys unknown) {
        Decoded<JsonValue> read = StrictJson.read(utf8);
        return read.value() == null ? new Decoded<>(null, read.mistakes()) : snapshot(read.value(), "", unknown);
    }

    /** Reads a snapshot or an event; an event that carries no snapshot is only named. */
    public static Decoded<Line> decodeLine(byte[] utf8, UnknownKeys unknown) {
        Decoded<JsonValue> read = StrictJson.read(utf8);
        JsonValue value = read.value();
        if (value == null) {
            return new Decoded<>(null, read.mistakes());
        }
        boolean event = value instanceof JsonValue.Members members
                && members.fields().get("type") instanceof JsonValue.Text
                && !members.fields().containsKey("timestamp");
        return event ? event(value, unknown) : line(snapshot(value, "", unknown), "");
    }

    private static Decoded<Line> event(JsonValue value, UnknownKeys unknown) {
        List<Mistake> mistakes = new ArrayList<>();
        JsonFields fields = JsonFields.of(value, "", mistakes).known(VARIANT, unknown);
        String type = fields.text("type");
        JsonValue payload = fields.payload();
        if (OTHER_EVENTS.contains(type) && payload != null && mistakes.isEmpty()) {
            return Decoded.value(new Line(null, type));
        }
        if (!type.equals(MEMORY_UPDATE) && !OTHER_EVENTS.contains(type)) {
            mistakes.add(new Mistake("/type", "there is no event `" + type + "`", "snapshots come as `memory-update`"));
        }
        if (payload == null || !mistakes.isEmpty()) {
            return new Decoded<>(null, mistakes);
        }
        return line(snapshot(payload, "/data", unknown), type);
    }

    private static Decoded<Line> line(Decoded<MemoryUsageSnapshot> read, String event) {
        return read.value() == null
                ? new Decoded<>(null, read.mistakes())
                : Decoded.value(new Line(read.value(), event));
    }

    private static Decoded<MemoryUsageSnapshot> snapshot(JsonValue value, String pointer, UnknownKeys unknown) {
        List<Mistake> mistakes = new ArrayList<>();
        JsonFields fields = JsonFields.of(value, pointer, mistakes);
        if (!mistakes.isEmpty()) {
            return new Decoded<>(null, mistakes);
        }
        fields.known(SNAPSHOT, unknown);
        MemoryUsageSnapshot snapshot = new MemoryUsageSnapshot(
                fields.unsigned("timestamp"),
                fields.text("sessionId"),
                fields.text("platform"),
                size(fields, "total", unknown),
                size(fields, "used", unknown),
                size(fields, "available", unknown),
                fields.ratio("fragmentationRatio"));
        return mistakes.isEmpty() ? Decoded.value(snapshot) : new Decoded<>(null, mistakes);
    }

    private static MemorySize size(JsonFields fields, String name, UnknownKeys unknown) {
        JsonFields size = fields.object(name).known(SIZE, unknown);
        return new MemorySize(size.unsigned("bytes"), size.text("humanReadable"));
    }
}
