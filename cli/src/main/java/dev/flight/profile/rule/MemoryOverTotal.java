package dev.flight.profile.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.RegionType;
import dev.flight.unit.ByteSize;

/** Main regions that come to more than the platform's total. */
final class MemoryOverTotal implements ProfileRule {

    @Override
    public String id() {
        return "profile/memory-over-total";
    }

    @Override
    public boolean holdsWithoutBase() {
        return true;
    }

    @Override
    public void check(PlatformProfile profile, Findings findings) {
        ByteSize total = profile.memory().total();
        double main = profile.memory().regions().stream()
                .filter(region -> region.type() == RegionType.MAIN)
                .mapToDouble(region -> region.size().bytes())
                .sum();
        if (total != null && main > total.bytes()) {
            String sum = ByteSize.of((long) Math.min(main, ByteSize.MAX_BYTES)).about();
            Finding.error(id(), profile.origin("memory", "regions"), "/memory/regions")
                    .says("the regions of type main come to " + sum + "; `total` is " + total.about())
                    .because(new Related("total set here", profile.origin("memory", "total")))
                    .hint("`total` is the machine's main memory; video and sound memory are types of their own")
                    .addTo(findings);
        }
    }
}
