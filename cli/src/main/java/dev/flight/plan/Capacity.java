package dev.flight.plan;

import org.jspecify.annotations.Nullable;

/**
 * How many instances of a session, and of nothing else, run at once on one machine of a platform.
 *
 * @param platform the profile's name
 * @param session the session's id; null for copies of the whole manifest
 * @param most how many; {@link Long#MAX_VALUE} when nothing limits them
 * @param endedBy the resource that ends it; null when none does
 */
public record Capacity(
        String platform,
        @Nullable String session,
        long most,
        @Nullable String endedBy) {

    public boolean unlimited() {
        return most == Long.MAX_VALUE;
    }
}
