package dev.flight.manifest;

import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The most that claims hold at once, and the first moment of it.
 *
 * @param claims all of them, alive at that moment or not
 */
public record Peak(ByteSize size, TimeSpan at, List<Claim> claims) {

    private static final Comparator<Claim> LARGEST_FIRST =
            Comparator.comparingLong(Claim::bytes).reversed();

    public Peak {
        claims = List.copyOf(claims);
    }

    /**
     * The exact peak: a sweep over the moments at which anything starts, for only then can there be more than before. A
     * lifetime is half open, so what ends at a moment has gone when what starts at it comes.
     */
    public static Peak of(List<Claim> claims) {
        long[] moments = Claim.starts(claims);
        long[] change = new long[moments.length];
        for (Claim claim : claims) {
            long bytes = claim.bytes();
            change[Arrays.binarySearch(moments, claim.life().from().nanos())] += bytes;
            int end = Arrays.binarySearch(moments, claim.life().until().nanos());
            int gone = end >= 0 ? end : -end - 1;
            if (gone < change.length) {
                change[gone] -= bytes;
            }
        }
        long live = 0;
        long most = 0;
        long moment = 0;
        for (int i = 0; i < moments.length; i++) {
            live += change[i];
            if (live > most) {
                most = live;
                moment = moments[i];
            }
        }
        return new Peak(ByteSize.capped(most), new TimeSpan(moment), claims);
    }

    /** The claims alive at the moment, the largest first. */
    public List<Claim> live() {
        return claims.stream().filter(this::isLive).sorted(LARGEST_FIRST).toList();
    }

    /** What each session holds at the moment, in bytes, by its place among the sessions of the manifest. */
    public long[] held(int sessions) {
        long[] held = new long[sessions];
        for (Claim claim : claims) {
            if (isLive(claim)) {
                held[claim.sessionIndex()] += claim.bytes();
            }
        }
        return held;
    }

    private boolean isLive(Claim claim) {
        return claim.life().from().compareTo(at) <= 0 && claim.life().until().compareTo(at) > 0;
    }
}
