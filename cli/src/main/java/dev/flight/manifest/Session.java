package dev.flight.manifest;

import dev.flight.profile.Limit;
import dev.flight.yaml.Mapping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A party that shares a platform's memory with others.
 *
 * @param budget the most of the heap that each instance may hold: a {@code share} or a {@code limit}; null for none
 * @param count how many instances run at once
 * @param perPlatform what differs on a platform
 */
public record Session(
        String id,
        @Nullable Limit budget,
        int count,
        Lifetime life,
        List<Allocation> allocations,
        Map<String, Variant> perPlatform,
        Mapping node) {

    /**
     * What a session does otherwise on one platform; a null says nothing.
     *
     * @param allocations in place of the session's own
     */
    public record Variant(
            @Nullable List<Allocation> allocations,
            @Nullable Limit budget,
            @Nullable Integer count,
            Mapping node) {}

    public Session {
        allocations = List.copyOf(allocations);
        perPlatform = Map.copyOf(perPlatform);
    }

    /** The session as it is on a platform. */
    public Session on(String platform) {
        Variant other = perPlatform.get(platform);
        if (other == null) {
            return this;
        }
        return new Session(
                id,
                other.budget() == null ? budget : other.budget(),
                other.count() == null ? count : other.count(),
                life,
                other.allocations() == null ? allocations : other.allocations(),
                Map.of(),
                node);
    }

    /** So many instances of the session. */
    public Session times(int instances) {
        return new Session(id, budget, instances, life, allocations, perPlatform, node);
    }
}
