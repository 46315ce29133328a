package dev.flight.event;

import dev.flight.unit.ByteSize;

/**
 * The contract's {@code memory-size}.
 *
 * @param bytes 0 to 2^53-1
 * @param humanReadable the same as text, as {@code 512MB}; whether it is the same {@link SnapshotChecks} tells
 */
public record MemorySize(long bytes, String humanReadable) {

    public MemorySize {
        if (bytes < 0 || bytes > ByteSize.MAX_BYTES) {
            throw new IllegalArgumentException("size out of range: " + bytes);
        }
    }

    /** So many bytes and their exact text. */
    public static MemorySize of(long bytes) {
        return new MemorySize(bytes, ByteSize.of(bytes).format());
    }
}
