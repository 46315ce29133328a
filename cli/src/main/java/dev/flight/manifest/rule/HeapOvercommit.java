package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Target;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;

/** More on the heap at the moment of peak than it holds. */
final class HeapOvercommit implements TargetRule {

    @Override
    public String id() {
        return "manifest/heap-overcommit";
    }

    @Override
    public void check(Target target, Findings findings) {
        target.profile().heap().ifPresent(heap -> {
            Peak peak = target.demand().heapPeak();
            ByteSize capacity = Heaps.capacity(target, heap);
            if (peak.size().compareTo(capacity) > 0) {
                report(target, heap, peak, capacity, findings);
            }
        });
    }

    private void report(Target target, Region heap, Peak peak, ByteSize capacity, Findings findings) {
        Finding.error(id(), target.at(), target.pointer())
                .says(target.label() + ": peak " + peak.size().about(capacity) + " at " + peak.at() + "; the heap is "
                        + capacity.about(peak.size()) + ", "
                        + peak.size().minus(capacity).about() + " too little")
                .because(Limits.capacity(target, heap))
                .hint(Holders.at(peak))
                .addTo(findings);
    }
}
