package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Claim;
import dev.flight.manifest.Target;
import dev.flight.plan.Guarantee;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import java.util.List;

/**
 * A heap that holds the peak, but not every order of allocations and frees: the peak is above the heap divided by
 * Robson's factor. Only where something is freed before something else is allocated, for else nothing can fragment; and
 * not on pages, which need no neighbours.
 */
final class FragmentationRisk implements TargetRule {

    @Override
    public String id() {
        return "manifest/fragmentation-risk";
    }

    @Override
    public void check(Target target, Findings findings) {
        target.profile().heap().ifPresent(heap -> {
            List<Claim> claims = target.demand().heapClaims();
            boolean paged = heap.granting().policy() == AllocatorPolicy.PAGES;
            if (target.manifest().complete() && !paged && reuses(claims)) {
                check(target, heap, claims, findings);
            }
        });
    }

    private static boolean reuses(List<Claim> claims) {
        long firstEnd = claims.stream()
                .mapToLong(claim -> claim.life().until().nanos())
                .min()
                .orElse(Long.MAX_VALUE);
        return claims.stream().anyMatch(claim -> claim.life().from().nanos() >= firstEnd);
    }

    private void check(Target target, Region heap, List<Claim> claims, Findings findings) {
        ByteSize capacity = Heaps.capacity(target, heap);
        ByteSize peak = target.demand().heapPeak().size();
        ByteSize largest = ByteSize.capped(
                claims.stream().mapToLong(Claim::blockBytes).max().orElse(0));
        Guarantee worst = Guarantee.of(peak, largest, heap.granting());
        if (peak.compareTo(capacity) <= 0 && worst.heapNeeded().compareTo(capacity) > 0) {
            Finding.info(id(), target.at(), target.pointer())
                    .says(target.label() + ": peak " + peak.about() + " with blocks up to " + largest.about()
                            + " is safe from fragmentation only in a heap of "
                            + worst.heapNeeded().about()
                            + " (Robson's bound); it is " + capacity.about())
                    .because(Limits.capacity(target, heap))
                    .hint("allocate what lives long first, reuse pools of one size, or split the largest blocks")
                    .addTo(findings);
        }
    }
}
