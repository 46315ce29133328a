package dev.flight.plan;

import dev.flight.manifest.Claim;
import dev.flight.manifest.Demand;
import dev.flight.manifest.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one instance of a session holds of the heap at each of the moments at which anything starts. Between two of them
 * nothing grows, so a machine that holds at these holds always.
 *
 * @param bytes one figure a moment
 * @param peak the largest of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SessionLoad(Session session, long[] bytes, long peak) {

    /** The loads of all sessions, the highest peak first, over the same moments. */
    static List<SessionLoad> of(Demand demand) {
        List<Claim> claims = demand.heapClaims();
        long[] moments = Claim.starts(claims);
        long[][] held = new long[demand.sessions().size()][moments.length];
        for (Claim claim : claims) {
            add(claim, moments, held[claim.sessionIndex()]);
        }
        List<SessionLoad> loads = new ArrayList<>();
        for (int index = 0; index < held.length; index++) {
            loads.add(new SessionLoad(demand.sessions().get(index), held[index], largest(held[index])));
        }
        loads.sort(Comparator.comparingLong(SessionLoad::peak).reversed());
        return loads;
    }

    private static void add(Claim claim, long[] moments, long[] bytes) {
        long instance = claim.blockBytes() * claim.allocation().count();
        for (int i = 0; i < moments.length; i++) {
            boolean alive = claim.life().from().nanos() <= moments[i]
                    && moments[i] < claim.life().until().nanos();
            bytes[i] += alive ? instance : 0;
        }
    }

    private static long largest(long[] bytes) {
        long most = 0;
        for (long each : bytes) {
            most = Math.max(most, each);
        }
        return most;
    }
}
