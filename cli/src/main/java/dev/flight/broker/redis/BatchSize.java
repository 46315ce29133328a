package dev.flight.broker.redis;

import io.lettuce.core.StreamMessage;
import java.util.List;
import java.util.Map;

/** How many entries are asked for at once: many small ones, few large ones, since an answer is held as a whole. */
final class BatchSize {

    private static final int MOST_ENTRIES = 512;
    private static final long MOST_BYTES = 4L << 20;

    private int entries = 4;

    int entries() {
        return entries;
    }

    /** Learns from an answer; asks for no more than twice as much the next time. */
    List<StreamMessage<byte[], byte[]>> seen(List<StreamMessage<byte[], byte[]>> some) {
        if (!some.isEmpty()) {
            long bytes = some.stream().mapToLong(BatchSize::bytes).sum();
            long fitting = MOST_BYTES * some.size() / Math.max(1, bytes);
            entries = (int) Math.max(1, Math.min(Math.min(fitting, MOST_ENTRIES), 2L * entries));
        }
        return some;
    }

    private static long bytes(StreamMessage<byte[], byte[]> entry) {
        Map<byte[], byte[]> body = entry.getBody();
        return body == null
                ? 0
                : body.entrySet().stream()
                        .mapToLong(field -> field.getKey().length + (long) field.getValue().length)
                        .sum();
    }
}
