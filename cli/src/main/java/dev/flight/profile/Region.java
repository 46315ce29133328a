package dev.flight.profile;

import dev.flight.unit.ByteSize;
import dev.flight.yaml.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of a platform's memory.
 *
 * @param base its first address; null when it has no fixed one
 * @param accessible whether an application may allocate from it
 * @param reserved what is taken before the heap starts
 * @param allocator null when the platform has none for it
 * @param node where the profile says so
 */
public record Region(
        String name,
        RegionType type,
        @Nullable Long base,
        ByteSize size,
        boolean accessible,
        List<Reserved> reserved,
        @Nullable Allocator allocator,
        List<String> attributes,
        Mapping node) {

    /** A part of a region that is never the application's. */
    public record Reserved(String name, ByteSize size) {}

    public Region {
        reserved = List.copyOf(reserved);
        attributes = List.copyOf(attributes);
    }

    /** What is reserved, together; the largest size when it comes to more. */
    public long reservedBytes() {
        long sum = 0;
        for (Reserved each : reserved) {
            sum = Math.min(ByteSize.MAX_BYTES, sum + each.size().bytes());
        }
        return sum;
    }

    /** The bytes left for allocations: the size without what is reserved. */
    public ByteSize free() {
        return ByteSize.of(Math.max(0, size.bytes() - reservedBytes()));
    }

    /** The platform's allocator for the region; where it has none, one that grants just what is asked. */
    public Allocator granting() {
        return allocator == null ? Allocator.NONE : allocator;
    }
}
