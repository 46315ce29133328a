package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.manifest.Claim;
import dev.flight.manifest.Target;
import dev.flight.profile.Allocator;
import dev.flight.profile.Region;
import dev.flight.yaml.Mapping;

/** An alignment finer than the allocator's own: the request has no effect and each block is rounded up. */
final class AlignmentBelowPlatform implements TargetRule {

    @Override
    public String id() {
        return "manifest/alignment-below-platform";
    }

    @Override
    public void check(Target target, Findings findings) {
        for (Region region : target.demand().regions()) {
            Allocator allocator = region.allocator();
            for (Claim claim : target.demand().claims(region)) {
                long align = claim.allocation().alignBytes();
                boolean said = claim.allocation().node().get("align") != null && Long.bitCount(align) == 1;
                if (allocator != null && said && align < allocator.alignment().bytes()) {
                    report(target, region, allocator, claim, findings);
                }
            }
        }
    }

    private void report(Target target, Region region, Allocator allocator, Claim claim, Findings findings) {
        Mapping node = claim.allocation().node();
        Finding.warning(id(), node.location("align"), node.pointer("align"))
                .says(target.name() + ": `" + claim.name() + "` wants an alignment of "
                        + claim.allocation().alignBytes() + "; the region `" + region.name() + "` gives "
                        + allocator.alignment().bytes() + " at least")
                .because(new Related("alignment set here", region.node().location("allocator")))
                .hint("remove `align`, or write " + allocator.alignment().bytes())
                .addTo(findings);
    }
}
