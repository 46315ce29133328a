package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Purpose;
import dev.flight.manifest.Target;
import dev.flight.profile.Limit;
import dev.flight.profile.Names;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import org.jspecify.annotations.Nullable;

/** More asset caches or component stacks on the heap, at their peak, than the platform's cacheMax or stackMax. */
final class PurposeOvercommit implements TargetRule {

    @Override
    public String id() {
        return "manifest/purpose-overcommit";
    }

    @Override
    public void check(Target target, Findings findings) {
        target.profile().heap().ifPresent(heap -> {
            var limits = target.profile().memory().limits();
            check(target, heap, Purpose.ASSET_CACHE, "cacheMax", limits.cacheMax(), findings);
            check(target, heap, Purpose.COMPONENT_STACK, "stackMax", limits.stackMax(), findings);
        });
    }

    private void check(
            Target target, Region heap, Purpose purpose, String field, @Nullable Limit limit, Findings findings) {
        if (limit == null) {
            return;
        }
        ByteSize most = Heaps.limit(target, heap, limit);
        Peak peak = target.demand().heapPeak(claim -> claim.allocation().purpose() == purpose);
        if (peak.size().compareTo(most) > 0) {
            Finding.error(id(), target.at(), target.pointer())
                    .says(target.label() + ": " + Names.of(purpose) + " peaks at "
                            + peak.size().about(most) + " at " + peak.at() + "; the platform's " + field + " is "
                            + most.about(peak.size()) + ", "
                            + peak.size().minus(most).about() + " too little")
                    .because(Limits.origin(target, "memory", "limits", field))
                    .hint(Holders.at(peak))
                    .addTo(findings);
        }
    }
}
