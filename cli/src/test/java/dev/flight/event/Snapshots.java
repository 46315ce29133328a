package dev.flight.event;

import dev.flight.event.memory.MemorySize;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.realtime.RealtimeEvent;
import dev.flight.event.realtime.RealtimeEventJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.Mistake;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Snapshots for tests. */
public final class Snapshots {

    public static final String RACE = "{\"timestamp\":1700000000000,\"sessionId\":\"race#2\",\"platform\":\"psp\","
            + "\"total\":{\"bytes\":25165824,\"humanReadable\":\"24MB\"},"
            + "\"used\":{\"bytes\":8388608,\"humanReadable\":\"8MB\"},"
            + "\"available\":{\"bytes\":16777216,\"humanReadable\":\"16MB\"},\"fragmentationRatio\":0.1}";

    private Snapshots() {}

    public static MemoryUsageSnapshot of(long millis, String session, long used, long total) {
        return new MemoryUsageSnapshot(
                millis, session, "psp", MemorySize.of(total), MemorySize.of(used), MemorySize.of(total - used), 0.25f);
    }

    /** The JSON of a snapshot. */
    public static String json(MemoryUsageSnapshot snapshot) {
        return MemoryUsageSnapshotJson.CODEC.text(snapshot);
    }

    /** The JSON of the event that carries a snapshot. */
    public static String event(MemoryUsageSnapshot snapshot) {
        return RealtimeEventJson.CODEC.text(new RealtimeEvent.MemoryUpdate(snapshot));
    }

    static Decoded<MemoryUsageSnapshot> decode(String json) {
        return MemoryUsageSnapshotJson.CODEC.decode(json.getBytes(StandardCharsets.UTF_8));
    }

    /** {@link #RACE} with a piece of it replaced. */
    public static String with(String piece, String other) {
        if (!RACE.contains(piece)) {
            throw new IllegalArgumentException(piece + " is no piece of it");
        }
        return RACE.replace(piece, other);
    }

    public static List<String> pointers(List<Mistake> mistakes) {
        return mistakes.stream().map(Mistake::pointer).toList();
    }
}
