package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Target;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;

/** More in a region other than the heap, at its moment of peak, than it holds. */
final class RegionOvercommit implements TargetRule {

    @Override
    public String id() {
        return "manifest/region-overcommit";
    }

    @Override
    public void check(Target target, Findings findings) {
        for (Region region : target.demand().regions()) {
            Peak peak = target.demand().peak(region);
            ByteSize free = Heaps.free(target, region);
            if (!target.profile().memory().isHeap(region) && peak.size().compareTo(free) > 0) {
                Finding.error(id(), target.at(), target.pointer())
                        .says(target.label() + ": peak " + peak.size().about(free) + " in the region `" + region.name()
                                + "` at " + peak.at() + "; it holds " + free.about(peak.size()) + ", "
                                + peak.size().minus(free).about() + " too little")
                        .because(Limits.capacity(target, region))
                        .hint(Holders.at(peak))
                        .addTo(findings);
            }
        }
    }
}
