package dev.flight.manifest;

import java.util.Arrays;
import java.util.List;

/**
 * What one allocation takes from one region while it lives.
 *
 * @param session the session that asks, as it is on the platform
 * @param sessionIndex its place among the sessions of the manifest
 * @param blockBytes what the platform's allocator grants for one block
 * @param blocks how many blocks, over all instances of the session
 */
public record Claim(Session session, int sessionIndex, Allocation allocation, long blockBytes, long blocks) {

    public long bytes() {
        return blockBytes * blocks;
    }

    /** What one instance of the session takes. */
    Claim ofOneInstance() {
        return session.count() == 1
                ? this
                : new Claim(session, sessionIndex, allocation, blockBytes, allocation.count());
    }

    /** The moments at which any of the claims starts, in nanoseconds: each once, in order. */
    public static long[] starts(List<Claim> claims) {
        long[] starts = new long[claims.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = claims.get(i).life().from().nanos();
        }
        Arrays.sort(starts);
        int distinct = 0;
        for (int i = 0; i < starts.length; i++) {
            if (i == 0 || starts[i] != starts[i - 1]) {
                starts[distinct++] = starts[i];
            }
        }
        return Arrays.copyOf(starts, distinct);
    }

    public Lifetime life() {
        return allocation.life();
    }

    /** {@code session/allocation}. */
    public String name() {
        return session.id() + "/" + allocation.id();
    }
}
