package dev.flight.manifest;

import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The most that claims hold at once, and the first moment of it.
 *
 * @param live the claims alive at that moment, the largest first
 */
public record Peak(ByteSize size, TimeSpan at, List<Claim> live) {

    private static final Comparator<Claim> LARGEST_FIRST =
            Comparator.comparingLong(Claim::bytes).reversed();

    public Peak {
        live = List.copyOf(live);
    }

    /**
     * The exact peak: a sweep over all starts and ends in order of time. A lifetime is half open, so what ends at a moment
     * has gone when what starts at it comes.
     */
    public static Peak of(List<Claim> claims) {
        int count = claims.size();
        long[] starts = new long[count];
        long[] ends = new long[count];
        Integer[] byStart = new Integer[count];
        Integer[] byEnd = new Integer[count];
        for (int i = 0; i < count; i++) {
            starts[i] = claims.get(i).life().from().nanos();
            ends[i] = claims.get(i).life().until().nanos();
            byStart[i] = i;
            byEnd[i] = i;
        }
        Arrays.sort(byStart, Comparator.comparingLong(i -> starts[i]));
        Arrays.sort(byEnd, Comparator.comparingLong(i -> ends[i]));
        long live = 0;
        long most = 0;
        long moment = 0;
        int ended = 0;
        for (int i = 0; i < count; i++) {
            long now = starts[byStart[i]];
            for (; ended < count && ends[byEnd[ended]] <= now; ended++) {
                live -= claims.get(byEnd[ended]).bytes();
            }
            live += claims.get(byStart[i]).bytes();
            boolean lastOfMoment = i + 1 == count || starts[byStart[i + 1]] != now;
            if (lastOfMoment && live > most) {
                most = live;
                moment = now;
            }
        }
        return at(new TimeSpan(moment), most, claims);
    }

    private static Peak at(TimeSpan moment, long bytes, List<Claim> claims) {
        List<Claim> live = claims.stream()
                .filter(claim -> claim.life().from().compareTo(moment) <= 0
                        && claim.life().until().compareTo(moment) > 0)
                .sorted(LARGEST_FIRST)
                .toList();
        return new Peak(ByteSize.capped(bytes), moment, live);
    }
}
