package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Claim;
import dev.flight.manifest.Target;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.yaml.Mapping;

/** A block larger than the empty region: no hole can ever be large enough. */
final class AllocationTooLarge implements TargetRule {

    @Override
    public String id() {
        return "manifest/allocation-too-large";
    }

    @Override
    public void check(Target target, Findings findings) {
        for (Region region : target.demand().regions()) {
            ByteSize capacity = target.profile().memory().capacity(region);
            for (Claim claim : target.demand().claims(region)) {
                if (claim.blockBytes() > capacity.bytes()) {
                    report(target, region, claim, capacity, findings);
                }
            }
        }
    }

    private void report(Target target, Region region, Claim claim, ByteSize capacity, Findings findings) {
        Mapping node = claim.allocation().node();
        ByteSize block = ByteSize.capped(claim.blockBytes());
        Finding.error(id(), node.location("size"), node.pointer("size"))
                .says(target.name() + ": one block of `" + claim.name() + "` takes " + block.about(capacity)
                        + "; the region `" + region.name() + "` holds " + capacity.about(block) + " when it is empty, "
                        + block.minus(capacity).about() + " too little")
                .because(Limits.capacity(target, region))
                .hint("split it into blocks, stream it, or give this platform a smaller one under `perPlatform`")
                .addTo(findings);
    }
}
