package dev.flight.event;

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

    static Decoded<MemoryUsageSnapshot> decode(String json) {
        return SnapshotJson.decode(json.getBytes(StandardCharsets.UTF_8), UnknownKeys.IGNORED);
    }

    /** {@link #RACE} with a piece of it replaced. */
    static String with(String piece, String other) {
        if (!RACE.contains(piece)) {
            throw new IllegalArgumentException(piece + " is no piece of it");
        }
        return RACE.replace(piece, other);
    }

    static List<String> pointers(List<Mistake> mistakes) {
        return mistakes.stream().map(Mistake::pointer).toList();
    }
}
