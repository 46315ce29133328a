package dev.flight.profile.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;

/** More reserved in a region than it has. */
final class ReservedOverRegion implements ProfileRule {

    @Override
    public String id() {
        return "profile/reserved-over-region";
    }

    @Override
    public boolean holdsWithoutBase() {
        return true;
    }

    @Override
    public void check(PlatformProfile profile, Findings findings) {
        for (Region region : profile.memory().regions()) {
            long reserved = region.reservedBytes();
            if (reserved > region.size().bytes()) {
                Finding.error(
                                id(),
                                region.node().location("reserved"),
                                region.node().pointer("reserved"))
                        .says("the region `" + region.name() + "` reserves "
                                + ByteSize.of(reserved).about() + " of "
                                + region.size().about())
                        .hint("nothing would be left for the heap: mend `size` or `reserved`")
                        .addTo(findings);
            }
        }
    }
}
