package dev.flight.manifest.rule;

import dev.flight.manifest.Claim;
import dev.flight.manifest.Peak;
import dev.flight.unit.ByteSize;
import java.util.List;
import java.util.stream.Collectors;

/** Who holds the most at a peak, in words. */
final class Holders {

    private static final int SHOWN = 3;

    private Holders() {}

    /** {@code largest then: race/track 3MB, race/cars 1.13MB and 4 more with 2MB}. */
    static String at(Peak peak) {
        List<Claim> live = peak.live();
        String shown = live.stream()
                .limit(SHOWN)
                .map(claim ->
                        claim.name() + " " + ByteSize.capped(claim.bytes()).about() + count(claim))
                .collect(Collectors.joining(", "));
        long rest = live.stream().skip(SHOWN).mapToLong(Claim::bytes).sum();
        String more = live.size() <= SHOWN
                ? ""
                : " and " + (live.size() - SHOWN) + " more with "
                        + ByteSize.capped(rest).about();
        return "largest then: " + shown + more;
    }

    private static String count(Claim claim) {
        return claim.blocks() == 1
                ? ""
                : " (" + claim.blocks() + " x "
                        + ByteSize.capped(claim.blockBytes()).about() + ")";
    }
}
