package dev.flight.manifest;

import dev.flight.unit.ByteSize;
import dev.flight.yaml.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of one size that a session asks for.
 *
 * @param purposeName the purpose as written; {@link #purpose()} is null when there is none of that name
 * @param region the name or type of the region it is to come from
 * @param count how many blocks
 * @param alignBytes the alignment that each block wants; 1 for none
 * @param site the place in the program that asks; null when not said
 * @param node where the manifest says so
 */
public record Allocation(
        String id,
        String purposeName,
        String region,
        ByteSize size,
        int count,
        long alignBytes,
        Lifetime life,
        @Nullable String site,
        Mapping node) {

    public @Nullable Purpose purpose() {
        return Purpose.NAMES.get(purposeName);
    }
}
