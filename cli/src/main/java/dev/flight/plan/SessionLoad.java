package dev.flight.plan;

import dev.flight.manifest.Claim;
import dev.flight.manifest.Demand;
import dev.flight.manifest.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What one instance of a session holds of the heap at each of the moments at which anything starts. Between two of them
 * nothing grows, so a machine that holds at these holds always.
 *
 * @param bytes one figure a moment, or the largest of several moments in a row
 * @param peak the largest of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SessionLoad(Session session, long[] bytes, long peak) {

    /** With more figures than this, moments are taken together: placing costs as much as sessions x machines x figures. */
    private static final long MOST_FIGURES = 400_000;

    /** The loads of all sessions, the highest peak first, over the same moments. */
    static List<SessionLoad> of(Demand demand) {
        List<Claim> claims = demand.heapClaims();
        List<Session> sessions = demand.sessions();
        long[] moments = Claim.starts(claims);
        int together = together(demand);
        List<SessionLoad> loads = new ArrayList<>();
        int next = 0;
        for (int index = 0; index < sessions.size(); index++) {
            long[] bytes = new long[moments.length];
            // Claims stand in the order of their sessions.
            for (; next < claims.size() && claims.get(next).sessionIndex() == index; next++) {
                add(claims.get(next), moments, bytes);
            }
            long[] kept = together == 1 ? bytes : largestOfEach(bytes, together);
            loads.add(new SessionLoad(sessions.get(index), kept, largest(bytes, 0, bytes.length)));
        }
        loads.sort(Comparator.comparingLong(SessionLoad::peak).reversed());
        return loads;
    }

    /** How many moments in a row are taken as one: 1 for all but huge manifests. */
    static int together(Demand demand) {
        long figures = (long) Claim.starts(demand.heapClaims()).length
                * demand.sessions().size();
        return (int) Math.max(1, (figures + MOST_FIGURES - 1) / MOST_FIGURES);
    }

    private static void add(Claim claim, long[] moments, long[] bytes) {
        long instance = claim.blockBytes() * claim.allocation().count();
        int from = Arrays.binarySearch(moments, claim.life().from().nanos());
        int end = Arrays.binarySearch(moments, claim.life().until().nanos());
        for (int i = from; i < (end >= 0 ? end : -end - 1); i++) {
            bytes[i] += instance;
        }
    }

    private static long[] largestOfEach(long[] bytes, int together) {
        long[] windows = new long[(bytes.length + together - 1) / together];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = largest(bytes, i * together, Math.min(bytes.length, (i + 1) * together));
        }
        return windows;
    }

    private static long largest(long[] bytes, int from, int until) {
        long most = 0;
        for (int i = from; i < until; i++) {
            most = Math.max(most, bytes[i]);
        }
        return most;
    }
}
